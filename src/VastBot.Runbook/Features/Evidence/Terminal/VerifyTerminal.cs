using System.CommandLine;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Terminal;

namespace VastBot.Runbook.Features.Evidence.Terminal;

/// <summary><c>vastbot evidence verify FILE</c>: needs no configuration, no cluster and no bot.</summary>
internal static class VerifyTerminal
{
    public static Command Build()
    {
        var file = new Argument<string>("file") { Description = "The bundle." };
        var command = new Command("verify", "Check a bundle against its manifest. Exit code 0 all as it was collected, 1 something differs.") { file };
        command.SetAction((parsed, cancellationToken) => Run(parsed, parsed.GetRequiredValue(file), cancellationToken));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string path, CancellationToken cancellationToken)
    {
        var (stdout, stderr) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        Verification verification;
        try
        {
            await using var archive = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.SequentialScan);
            verification = await BundleVerifier.Verify(archive, cancellationToken);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await stderr.WriteLineAsync($"{path} cannot be read: {trouble.Message}");
            return ExitCodes.Usage;
        }

        foreach (var (name, how) in verification.Differences) await stdout.WriteLineAsync($"{Tamed(name)}: {how}");
        var count = verification.Differences.Count;
        await stdout.WriteLineAsync(count == 0
            ? $"{path}: {verification.Files} files, all as they were collected {verification.Manifest!.FinishedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC. {Missing(verification.Manifest.Missing.Count)}"
            : $"{path}: {count} {(count == 1 ? "difference" : "differences")}.");
        return count == 0 ? ExitCodes.Well : ExitCodes.Problem;
    }

    private static string Missing(int count) => count switch
    {
        0 => "Nothing is missing.",
        1 => "One thing could not be collected then; the manifest says why.",
        _ => $"{count} things could not be collected then; the manifest says why.",
    };

    /// <summary>A name in a foreign archive must not steer the terminal.</summary>
    private static string Tamed(string name) => new([.. name.Select(c => char.IsControl(c) ? '?' : c)]);
}
