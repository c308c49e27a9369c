using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>An event in its stream: the <paramref name="Version"/>th there, from 1 without gaps; when by the runbook's clock, and by whom.</summary>
internal sealed record JournalEntry(StreamId Stream, int Version, DateTimeOffset At, Author By, JournalEvent Event);
