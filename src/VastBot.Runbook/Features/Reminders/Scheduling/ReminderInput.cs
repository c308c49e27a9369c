namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>What a stored firing carries. Members may be added if they may be missing; none is ever renamed.</summary>
/// <param name="Incident"><c>INC-12</c>.</param>
/// <param name="Reminder">The reminder's name.</param>
internal sealed record ReminderInput(string Incident, string Reminder);
