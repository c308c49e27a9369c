using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>A firing that Quartz holds. <paramref name="At"/> is null while it runs; <paramref name="Failed"/>: Quartz gave it up.</summary>
internal sealed record Firing(IncidentId Incident, string Reminder, DateTimeOffset? At, bool Failed);
