using System.CommandLine;
using System.Globalization;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Backups;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Backup;

/// <summary>What both verbs say.</summary>
internal static class BackupWords
{
    public static string Of(BackupSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"sound, {summary.Incidents} incidents, {summary.Events} journal events, {summary.Size}");

    /// <summary>Null where there is a file to copy.</summary>
    public static string? NotSqlite(StorageOptions options) =>
        options.Provider is StorageProvider.PostgreSql ? "The record is in PostgreSQL: use pg_dump -Fc and pg_restore, which know how to." : null;

    public static async Task<int> Refuse(ParseResult parsed, string why)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(why);
        return ExitCodes.Problem;
    }
}
