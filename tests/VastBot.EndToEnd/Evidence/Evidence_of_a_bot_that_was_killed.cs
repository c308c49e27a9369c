using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Lives;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model.Incidents.Afterwards;

namespace VastBot.EndToEnd.Evidence;

/// <summary>A real process is killed while it collects, and the cluster is gone when the next one goes on.</summary>
public sealed class Evidence_of_a_bot_that_was_killed
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holds_what_was_read_before_it_died_and_says_what_is_missing()
    {
        await using var bot = await MortalBot.In("vast-outage");
        var folder = Path.Combine(Path.GetDirectoryName(bot.File)!, "evidence");
        bot.Set("Evidence:Folder", folder);
        await bot.Live();
        await using var record = new RecordLook(new Dictionary<string, string?> { ["Storage:Path"] = bot.File });
        var responder = new PersonInSlack(bot.Workspace, PracticeIds.Responder);
        await responder.Ask(() => responder.Type("/vast declare Vast.ai answers 503"), "Current action", Ct);
        // Metrics do not come any more, so that the collection is not over when death comes.
        bot.World.Break(PracticeSystems.Prometheus, Fault.Slow);
        await responder.Send(("impact", "New workloads fail"), ("current_action", "Looking"));
        await Waiting.Until(() => Collected(folder).Count(line => line.Contains("vastai-integration.log", StringComparison.Ordinal)) == 3, Ct);

        var log = await bot.Kill();
        bot.World.Break(PracticeSystems.Cluster, Fault.Cut);
        bot.World.Break(PracticeSystems.Prometheus, Fault.None);
        await bot.Live();
        await Waiting.Until(async () => (await record.Incident(1))?.Evidence.Count == 1, Ct);

        var kept = (await record.Incident(1))!.Evidence.Single();
        var bundle = await Verified(folder, kept);
        Assert.Equal(3, bundle.Files.Count(file => file.Name.EndsWith("/vastai-integration.log", StringComparison.Ordinal) && file is { Size: > 0, Note: null }));
        Assert.Contains(bundle.Files, file => file.Name.StartsWith("metrics/", StringComparison.Ordinal));
        Assert.Contains(bundle.Missing, gap => gap.What == "logs");
        Assert.Contains("logs", kept.Missing);
        Assert.DoesNotContain("Unhandled exception", log, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder, "*.parts", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> Collected(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "COLLECTED.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadAllLines) : [];

    private static async Task<Manifest> Verified(string folder, KeptEvidence kept)
    {
        await using var archive = File.OpenRead(Directory.GetFiles(folder, kept.File, SearchOption.AllDirectories).Single());
        var verification = await BundleVerifier.Verify(archive, Ct);
        Assert.True(verification.Holds, string.Join("; ", verification.Differences));
        return verification.Manifest!;
    }
}
