using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Counts the error lines that every container printed after a moment, by the HTTP status that they name.</summary>
internal sealed class ErrorCounter(ProbeBench bench)
{
    /// <summary>More of one log is not read: by then there are errors enough.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>Null with the reason where no log could be read.</summary>
    public async Task<(IReadOnlyDictionary<int, int>? Counts, string? Lost)> Count(EnvironmentSettings environment, DateTimeOffset since, CancellationToken ct)
    {
        try
        {
            var cluster = bench.Cluster(environment);
            var pods = await cluster.ListPods(environment.Kubernetes.PodSelector, ct);
            var counts = new Dictionary<int, int>();
            var sources = LogSource.Of(pods, since);
            if (sources.Count == 0) return (null, "because there is no pod whose log could be read");
            foreach (var log in await Task.WhenAll(sources.Select(source => Read(cluster, source, since, ct))))
                foreach (var (status, number) in log) counts[status] = counts.GetValueOrDefault(status) + number;
            return (counts, null);
        }
        catch (KubernetesException e)
        {
            return (null, ClusterView.Because(e));
        }
        catch (IOException)
        {
            return (null, "because the connection broke off while a log was read");
        }
    }

    private static async Task<Dictionary<int, int>> Read(IKubernetesClient cluster, LogSource source, DateTimeOffset since, CancellationToken ct)
    {
        var counts = new Dictionary<int, int>();
        try
        {
            var query = new LogQuery { Container = source.Container, Previous = source.Previous, SinceTime = since, Timestamps = true, LimitBytes = MostBytes };
            await using var log = await cluster.ReadLog(source.Pod, query, ct);
            using var lines = new StreamReader(log, Encoding.UTF8);
            while (await lines.ReadLineAsync(ct) is { } line)
            {
                // The server's "since" is to the second.
                if (!line.Contains("error", StringComparison.OrdinalIgnoreCase) || IsOlder(line, since)) continue;
                foreach (var status in LogStatuses.In(line)) counts[status] = counts.GetValueOrDefault(status) + 1;
            }
        }
        catch (KubernetesException e) when (e.Failure is KubernetesFailure.BadRequest or KubernetesFailure.NotFound)
        {
            // Still waiting to start, no previous instance, or the pod is gone: it printed nothing since.
        }

        return counts;
    }

    private static bool IsOlder(string line, DateTimeOffset since) =>
        LogTime.TryRead(Encoding.UTF8.GetBytes(line.Length > 64 ? line[..64] : line), out var at, out _) && LogTime.ToTime(at) < since;
}
