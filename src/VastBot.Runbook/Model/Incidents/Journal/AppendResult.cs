namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>What became of an append: <see cref="Appended"/>, <see cref="VersionConflict"/> or <see cref="NoSuchStream"/>.</summary>
internal abstract record AppendResult;
