using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>What else is written when a stream of one kind grows.</summary>
internal interface IStreamFollower
{
    StreamKind Kind { get; }

    /// <summary>Brings what is derived up to date and says what people must see. Part of the append's transaction.</summary>
    Task<IReadOnlyList<OutboxRow>> Follow(WriteScope write, StreamId stream, IReadOnlyList<JournalEntry> entries);
}
