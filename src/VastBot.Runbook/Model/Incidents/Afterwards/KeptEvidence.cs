namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>
/// A bundle of evidence in the configured folder. <paramref name="Snapshot"/>: the entry that it was collected for. <paramref name="Replica"/>: who
/// collected it, and has it unless the folder is shared.
/// </summary>
internal sealed record KeptEvidence(int Snapshot, string Reason, string File, long Size, string Sha256, IReadOnlyList<string> Missing, DateTimeOffset At, string? Replica);
