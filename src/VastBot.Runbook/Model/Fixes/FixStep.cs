namespace VastBot.Runbook.Model.Fixes;

/// <summary>A step of carrying a fix out that was done. <paramref name="Note"/>: what a later step or a restart must know, never a secret.</summary>
internal sealed record FixStep(string Name, DateTimeOffset At, string Note);
