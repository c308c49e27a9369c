namespace VastBot.Runbook.Model.Triage;

/// <summary>One change: a rollout, an image, a secret's or config map's content.</summary>
public sealed record RecentChange(DateTimeOffset At, string What, string? By, ChangeKind Kind = ChangeKind.Other);
