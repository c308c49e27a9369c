namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>Someone was first; nothing was written. <paramref name="Won"/>: what happened since the expected version, who did it and when.</summary>
internal sealed record VersionConflict(int Version, IReadOnlyList<JournalEntry> Won) : AppendResult;
