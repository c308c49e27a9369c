namespace VastBot.Runbook.Model.Promises;

/// <summary>The next update is due then; null is "never", and then <paramref name="Reason"/> says why.</summary>
internal sealed record Promised(DateTimeOffset? Due, string Reason) : PromiseReading;
