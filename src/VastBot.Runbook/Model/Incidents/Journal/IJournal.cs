using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>The append-only record.</summary>
internal interface IJournal
{
    /// <summary>
    /// Appends events and, in the same transaction, what the listeners want people to see. <paramref name="expectedVersion"/> is what the
    /// author saw (0: an environment's stream that has no event yet); null appends to whatever stands, for notes and receipts that contradict nothing.
    /// </summary>
    Task<AppendResult> Append(
        StreamId stream, int? expectedVersion, Author by, IReadOnlyList<JournalEvent> events, CancellationToken cancellationToken);

    /// <summary>The entries after a version, oldest first; empty where there are none.</summary>
    Task<IReadOnlyList<JournalEntry>> Read(StreamId stream, int after, CancellationToken cancellationToken);
}
