namespace VastBot.Runbook.Storing.Backups;

/// <summary>What a copy holds.</summary>
/// <param name="Newer">What a newer version of the program added; null where this one knows it all.</param>
internal sealed record BackupSummary(int Incidents, int Events, string Size, string? Newer);
