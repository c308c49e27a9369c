using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Backups;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Backup;

/// <summary><c>vastbot backup [FILE]</c>: a sound copy of the SQLite record, while the bot runs.</summary>
internal sealed class BackupTerminal : ITerminalVerb
{
    private readonly Argument<string?> _file = new("file") { Description = "Where the copy goes. Default: beside the record, named by the time.", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };

    public IReadOnlyList<string> Sections => ["Storage"];

    public Command Build(OpenServices open)
    {
        var command = new Command("backup", "Copy the SQLite record, also while the bot runs, and examine the copy. Nothing is overwritten.") { _file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var services = await open(parsed, cancellationToken);
            var (options, output) = (services.GetRequiredService<StorageOptions>(), parsed.InvocationConfiguration.Output);
            if (BackupWords.NotSqlite(options) is { } why) return await BackupWords.Refuse(parsed, why);
            var at = services.GetRequiredService<Clocks>().Runbook.GetUtcNow().UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var file = parsed.GetValue(_file) ?? Path.ChangeExtension(options.Path, null) + $"-{at}.db";
            try
            {
                var summary = SqliteBackup.Copy(options.Path, file);
                await output.WriteLineAsync($"{Path.GetFullPath(file)}: {BackupWords.Of(summary)}");
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
