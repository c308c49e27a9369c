namespace VastBot.Runbook.Features.Communication;

/// <summary>One text that a person approved, and what was so at that moment.</summary>
public sealed record PublishedUpdate(string Id, string Text, PublishedState State, PublishedImpact Impact, DateTimeOffset At);
