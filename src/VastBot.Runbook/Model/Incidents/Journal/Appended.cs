namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>The entries stand in the journal, and everything that people must see because of them in the outbox.</summary>
internal sealed record Appended(IReadOnlyList<JournalEntry> Entries) : AppendResult
{
    public int Version => Entries[^1].Version;
}
