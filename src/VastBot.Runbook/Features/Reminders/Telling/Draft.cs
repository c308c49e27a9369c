namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>The draft of an update; empty where there is none, and then <paramref name="WhyNot"/> says why.</summary>
internal sealed record Draft(string Text, string? Report, string WhyNot);
