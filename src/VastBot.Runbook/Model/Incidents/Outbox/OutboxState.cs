namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>What waits in the outbox.</summary>
/// <param name="Waiting">Rows by target.</param>
/// <param name="Oldest">Age of the oldest row that waits; null where none does.</param>
/// <param name="SetAside">Rows that could never arrive, as far as they are remembered.</param>
internal sealed record OutboxState(IReadOnlyDictionary<string, int> Waiting, TimeSpan? Oldest, int SetAside);
