namespace VastBot.Drill.StatusPage.Management;

/// <summary>One text of an incident, and whether subscribers were mailed.</summary>
internal sealed record ManagedUpdate(string Id, string Status, string Body, bool Mailed, DateTimeOffset At);
