namespace VastBot.Drill.PagerDuty;

/// <summary>One alert: <c>triggered</c>, <c>acknowledged</c> or <c>resolved</c>, and how often it was triggered.</summary>
internal sealed record PagedAlert(string Key, string Summary, string Severity, string State, int Triggers, DateTimeOffset At);
