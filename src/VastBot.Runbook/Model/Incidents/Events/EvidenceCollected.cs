namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>A bundle of evidence is kept. <paramref name="Snapshot"/> tells one collection from the next.</summary>
/// <param name="Snapshot">Its id: the version of the entry that it was collected for.</param>
/// <param name="Reason">Why it was collected.</param>
/// <param name="File">The archive's file name in the configured folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the archive.</param>
/// <param name="Files">How many files it holds.</param>
/// <param name="Missing">What could not be collected.</param>
/// <param name="Masked">How many secrets were taken out before they were written.</param>
internal sealed record EvidenceCollected(int Snapshot, string Reason, string File, long Size, string Sha256, int Files, IReadOnlyList<string> Missing, long Masked) : JournalEvent
{
    public const string Name = "evidence-collected";

    /// <summary>The replica in whose folder it lies, by its host's name; null in records of earlier versions.</summary>
    public string? Replica { get; init; }

    public override string Kind => Name;
}
