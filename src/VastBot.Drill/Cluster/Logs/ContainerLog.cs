using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Controllers;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Logs;

/// <summary>What a container has printed: a function of the pod and the time, in agreement with the service's metrics.</summary>
internal sealed class ContainerLog(World world, JsonObject pod, string container)
{
    /// <summary>The node keeps this much.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    /// <summary>The lines between two moments in time order.</summary>
    public IEnumerable<LogEntry> Between(DateTimeOffset from, DateTimeOffset until)
    {
        var start = Kubelet.StartOf(pod);
        if (container == Integration.Name && Kubelet.Crashes(pod)) return LastRun(start, until).Where(e => e.At >= from && e.At <= until);
        var first = new[] { from, start, until - Kept }.Max();
        return Seconds(first, until).SelectMany(In).Where(e => e.At >= first && e.At <= until);
    }

    // A container that waits for its next start has printed what the run before printed, and "previous" is the same run.
    private static IEnumerable<LogEntry> LastRun(DateTimeOffset start, DateTimeOffset until)
    {
        var runs = CrashLoop.Runs(start, until).ToList();
        return runs.Count == 0 ? [] : CrashLines.Of(runs[^1].Start);
    }

    private static IEnumerable<DateTimeOffset> Seconds(DateTimeOffset from, DateTimeOffset until)
    {
        for (var second = DateTimeOffset.FromUnixTimeSeconds(from.ToUnixTimeSeconds()); second <= until; second = second.AddSeconds(1)) yield return second;
    }

    private IEnumerable<LogEntry> In(DateTimeOffset second) =>
        (container == Integration.Name ? ServiceLines(second) : ShipperLines(second)).OrderBy(e => e.At);

    private IEnumerable<LogEntry> ServiceLines(DateTimeOffset second)
    {
        var name = (string)pod["metadata"]!["name"]!;
        var tick = second.ToUnixTimeSeconds();
        var (share, pods) = Share(name);
        yield return new LogEntry(second.AddMilliseconds(Spread(tick, share, 900)), $"INFO job {tick % 100_000:D5} handled offers={3 + (Spread(tick, share, 40))} queue=default");
        foreach (var status in ErrorHistory.Statuses)
        {
            foreach (var (number, at) in world.Errors.In(second, status).Where(error => error.Number % pods == share))
                yield return new LogEntry(at, ErrorLines.Of(status, number));
        }
    }

    private static IEnumerable<LogEntry> ShipperLines(DateTimeOffset second)
    {
        if (second.ToUnixTimeSeconds() % 10 == 0) yield return new LogEntry(second.AddMilliseconds(37), "INFO shipped batch lines=30 dropped=0");
    }

    // Each error is printed by exactly one pod: the pods share the numbers among them.
    private (int Share, int Of) Share(string name)
    {
        var pods = world.Objects.List(Store.ResourceKind.Pods, Integration.Namespace).Select(p => (string)p["metadata"]!["name"]!).Order(StringComparer.Ordinal).ToList();
        return (Math.Max(0, pods.IndexOf(name)), Math.Max(1, pods.Count));
    }

    private static int Spread(long seed, int salt, int below) => (int)((ulong)((seed * 2_654_435_761) + (salt * 40_503)) % (ulong)below);
}
