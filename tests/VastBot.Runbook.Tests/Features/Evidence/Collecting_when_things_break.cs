using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Features.Evidence.Collecting;

namespace VastBot.Runbook.Tests.Features.Evidence;

public sealed class Collecting_when_things_break
{
    [Fact]
    public async Task One_part_that_fails_costs_nothing_of_the_others_and_is_named_with_its_reason()
    {
        await using var bench = await EvidenceBench.Start();
        bench.Cluster.Logs["pod-1"] = OneCluster.Lines("hello");
        bench.Cluster.Refused["/events"] = 403;
        bench.Cluster.Refused["/vastai-secrets"] = 403;

        var bundle = await bench.Collect();

        Assert.Contains(bundle.Manifest.Missing, gap => gap.What == "Kubernetes events" && gap.Why.Contains("may not", StringComparison.Ordinal));
        Assert.Contains(bundle.Manifest.Missing, gap => gap.What == "secrets' fingerprints");
        Assert.Contains(bundle.Manifest.Missing, gap => gap.What == "metrics" && gap.Why.Contains("no Prometheus is configured", StringComparison.Ordinal));
        var files = bench.Unpack();
        Assert.EndsWith("hello\n", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.EndsWith("the run before\n", files["logs/pod-1/app.previous.log"], StringComparison.Ordinal);
        Assert.Contains("kubernetes/pods.json", files.Keys);
        Assert.True((await bench.Verify()).Holds);
    }

    [Fact]
    public async Task A_log_that_breaks_off_keeps_what_came_and_says_so()
    {
        await using var bench = await EvidenceBench.Start();
        bench.Cluster.Logs["pod-1"] = async context =>
        {
            await OneCluster.Lines(Enumerable.Range(0, 5000).Select(i => $"line {i}"))(context);
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        bench.Cluster.Logs["pod-2"] = OneCluster.Lines("whole");

        var bundle = await bench.Collect();

        var files = bench.Unpack();
        Assert.StartsWith("# VastBot: broke off after", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.Contains("line 17", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.DoesNotContain("# VastBot", files["logs/pod-2/app.log"], StringComparison.Ordinal);
        Assert.Contains(bundle.Manifest.Missing, gap => gap.What == "the rest of the log of pod-1, container app");
    }

    [Fact]
    public async Task Beyond_the_bound_the_oldest_lines_of_all_logs_are_left_out_and_it_is_said()
    {
        await using var bench = await EvidenceBench.Start(new() { ["Evidence:MostLogMegabytes"] = "1" });
        var filler = new string('x', 900);
        bench.Cluster.Logs["old"] = OneCluster.Lines(Enumerable.Range(0, 1000).Select(i => $"old {i} {filler}"));
        bench.Cluster.Logs["young"] = context =>
            context.Response.WriteAsync(string.Concat(Enumerable.Range(1000, 1000).Select(i => $"{OneCluster.At(i)} young {i} {filler}\n")));

        var bundle = await bench.Collect();

        var files = bench.Unpack();
        var (old, young) = (files["logs/old/app.log"], files["logs/young/app.log"]);
        Assert.InRange(old.Length + young.Length, 700_000, 1_048_576 + 1000);
        Assert.Contains("older lines", old, StringComparison.Ordinal);
        Assert.Contains("a bundle holds at most 1 MiB of logs", old, StringComparison.Ordinal);
        Assert.DoesNotContain("old 0 ", old, StringComparison.Ordinal);
        Assert.EndsWith($"young 1999 {filler}\n", young, StringComparison.Ordinal);
        Assert.Contains(bundle.Manifest.Files, file => file.Name == "logs/old/app.log" && file.Note!.Contains("older lines", StringComparison.Ordinal));
        Assert.True((await bench.Verify()).Holds);
    }

    [Fact]
    public async Task On_a_full_disk_the_newest_lines_and_everything_small_survive()
    {
        await using var bench = await EvidenceBench.Start(disk: folder => new PlayedDisk(folder, 1_500_000));
        var random = new Random(7);
        // Hardly packs, so that the archive itself meets the full disk too.
        bench.Cluster.Logs["pod-1"] = OneCluster.Lines(Enumerable.Range(0, 3000).Select(i => $"line {i} {Convert.ToHexString(Bytes(random, 400))}"));

        var bundle = await bench.Collect();

        var files = bench.Unpack();
        Assert.Contains("the disk is full", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.Contains("line 2999 ", files["logs/pod-1/app.log"], StringComparison.Ordinal);
        foreach (var small in new[] { "kubernetes/deployment.json", "kubernetes/pods.json", "kubernetes/events.json", "kubernetes/secrets.json" }) Assert.Contains(small, files.Keys);
        Assert.True(bundle.Manifest.Files.Count > 4);
        Assert.True((await bench.Verify()).Holds);
    }

    [Fact]
    public async Task A_collection_that_is_ended_midway_packs_what_there_is()
    {
        var written = new TaskCompletionSource();
        await using var bench = await EvidenceBench.Start(disk: folder => new PlayedDisk(folder, long.MaxValue, path => TellOfLog(path, written)));
        using var stop = new CancellationTokenSource();
        bench.Cluster.Logs["pod-1"] = Endless("half of it", written.Task, stop.Cancel);

        var bundle = await bench.Collect(packWhenStopped: true, stop.Token);

        Assert.Contains("half of it", bench.Unpack()["logs/pod-1/app.log"], StringComparison.Ordinal);
        Assert.Contains(bundle.Manifest.Missing, gap => gap.Why.Contains("the collection was ended", StringComparison.Ordinal));
        Assert.True((await bench.Verify()).Holds);
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_and_what_was_read_before_is_kept_though_it_is_gone_now()
    {
        var written = new TaskCompletionSource();
        await using var bench = await EvidenceBench.Start(disk: folder => new PlayedDisk(folder, long.MaxValue, path => TellOfLog(path, written)));
        using var stop = new CancellationTokenSource();
        bench.Cluster.Logs["gone-later"] = Endless("seen before the restart", written.Task, stop.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Collect(packWhenStopped: false, stop.Token));
        Assert.True(Directory.Exists(bench.Archive + EvidenceCollector.SpoolEnding));
        // The process was killed: the log it was reading is there without its line in the ledger.
        var ledger = Path.Combine(bench.Archive + EvidenceCollector.SpoolEnding, "COLLECTED.jsonl");
        File.WriteAllLines(ledger, File.ReadAllLines(ledger).Where(line => !line.Contains("app.log", StringComparison.Ordinal)).Append("{\"Name\":\"torn"));
        bench.Cluster.Logs.Clear();
        bench.Cluster.Logs["new-pod"] = OneCluster.Lines("after the restart");

        var bundle = await bench.Collect();

        var files = bench.Unpack();
        Assert.Contains("seen before the restart", files["logs/gone-later/app.log.interrupted"], StringComparison.Ordinal);
        Assert.Contains("after the restart", files["logs/new-pod/app.log"], StringComparison.Ordinal);
        Assert.Contains(bundle.Manifest.Files, file => file.Note?.Contains("interrupted", StringComparison.Ordinal) == true);
        Assert.True((await bench.Verify()).Holds);
        Assert.False(Directory.Exists(bench.Archive + EvidenceCollector.SpoolEnding));
    }

    [Fact]
    public async Task Names_that_lead_out_of_the_bundle_are_made_harmless()
    {
        await using var bench = await EvidenceBench.Start();
        bench.Cluster.Logs["..%2f..%2fevil"] = OneCluster.Lines("x");

        var bundle = await bench.Collect();

        Assert.All(bundle.Manifest.Files, file => Assert.DoesNotContain("..", file.Name.Split('/')));
        Assert.Contains(bundle.Manifest.Missing, gap => gap.What.Contains("evil", StringComparison.Ordinal));
    }

    /// <summary>Lines until the collector has written some of them, then <paramref name="meanwhile"/>, then silence.</summary>
    private static Func<HttpContext, Task> Endless(string line, Task written, Action meanwhile) => async context =>
    {
        while (!written.IsCompleted)
        {
            await OneCluster.Lines(Enumerable.Repeat(line, 1000))(context);
            await context.Response.Body.FlushAsync();
        }

        meanwhile();
        var gone = new TaskCompletionSource();
        await using (context.RequestAborted.Register(gone.SetResult)) await gone.Task;
    };

    private static void TellOfLog(string path, TaskCompletionSource written)
    {
        if (Path.GetFileName(Path.GetDirectoryName(path)) == "app.log") written.TrySetResult();
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
