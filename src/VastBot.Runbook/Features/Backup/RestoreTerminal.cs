using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Backups;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Backup;

/// <summary><c>vastbot restore FILE</c>: makes a copy the record, where there is none.</summary>
internal sealed class RestoreTerminal : ITerminalVerb
{
    private static readonly string[] Beside = ["-wal", "-shm"];

    private readonly Argument<string> _file = new("file") { Description = "A copy that vastbot backup made.", HelpName = "FILE" };

    public IReadOnlyList<string> Sections => ["Storage"];

    public Command Build(OpenServices open)
    {
        var command = new Command("restore", "Make a copy the SQLite record again, at Storage:Path. A record that is there is never overwritten: stop the bot and move it away first.") { _file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = (await open(parsed, cancellationToken)).GetRequiredService<StorageOptions>();
            if (BackupWords.NotSqlite(options) is { } why) return await BackupWords.Refuse(parsed, why);
            try
            {
                foreach (var beside in Beside)
                {
                    if (File.Exists(options.Path + beside)) throw new BackupException($"{options.Path}{beside} is still there.", "Stop the bot and move it away together with its record.");
                }

                if (SqliteBackup.Examine(parsed.GetRequiredValue(_file)).Newer is { } newer) throw new BackupException($"{parsed.GetRequiredValue(_file)}: {newer}.", "Restore it with that version.");
                var summary = SqliteBackup.Copy(parsed.GetRequiredValue(_file), options.Path);
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{Path.GetFullPath(options.Path)}: {BackupWords.Of(summary)}");
                return ExitCodes.Well;
            }
            catch (BackupException refused)
            {
                return await BackupWords.Refuse(parsed, $"{refused.Message} {refused.Cure}");
            }
        });
        return command;
    }
}
