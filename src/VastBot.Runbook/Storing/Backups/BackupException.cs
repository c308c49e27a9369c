namespace VastBot.Runbook.Storing.Backups;

/// <summary>A copy was not made or is not sound; for the person at the terminal.</summary>
internal sealed class BackupException(string message, string cure) : Exception(message)
{
    public string Cure { get; } = cure;
}
