using VastBot.Runbook.Features.Triage.Probes.ErrorLogs;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What are the newest error lines of the integration's pods?</summary>
internal sealed class ErrorLogsProbe(ProbeBench bench) : IProbe
{
    public ProbeLabel Label { get; } = ProbeLabels.ErrorLogs;

    public TimeSpan Deadline => bench.Options.LogsDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment, watch, ct), (watch, why) => Lost(watch, why, environment), ct, ClusterView.Late(Deadline));

    private async Task<ErrorLogsFinding> Look(EnvironmentSettings environment, ProbeLook watch, CancellationToken ct)
    {
        var cluster = bench.Cluster(environment);
        var pods = await cluster.ListPods(environment.Kubernetes.PodSelector, watch.Token);
        var sources = LogSource.Of(pods, bench.Clocks.Runbook.GetUtcNow().AddSeconds(-LogReader.WindowSeconds));
        if (sources.Count == 0) return Lost(watch, $"because there is no pod with {environment.Kubernetes.PodSelector} in {environment.Kubernetes.Namespace}: look at the pods", environment);

        // A little before the deadline, so that the answer is still in time.
        using var end = new CancellationTokenSource(watch.Left, bench.Clocks.Wire);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, end.Token);
        var readings = await new LogReader(cluster, bench.Clocks.Wire, Deadline).Read(sources, linked.Token);
        if (!readings.Any(r => r.SawAnything))
            return Lost(watch, readings.FirstOrDefault(r => r.Lost is not null)?.Lost ?? "because no log answered in time: try kubectl by hand", environment);
        return Found(readings, watch, environment);
    }

    private ErrorLogsFinding Found(IReadOnlyList<SourceReading> readings, ProbeLook watch, EnvironmentSettings environment)
    {
        LogLine[] lines =
        [
            .. readings.SelectMany(r => r.Lines()).OrderBy(l => l.At).TakeLast(SourceReading.MostLines)
                .Select(l => new LogLine(LogTime.ToTime(l.At), l.Source.Pod, l.Source.Container, LogText.Show(l.Text, bench)))
                .Select(l => l with { Statuses = [.. LogStatuses.In(l.Text)] }),
        ];
        var statuses = LogStatuses.Count(lines);
        var part = readings.All(r => r.Complete);
        return new ErrorLogsFinding
        {
            Outcome = lines.Length > 0 || !part ? ProbeOutcome.Degraded : ProbeOutcome.Ok,
            Lines = lines,
            Statuses = statuses,
            Summary = Summary(lines, readings, statuses) + (part ? "" : "; not everything could be read"),
            Details = [.. ReadPart.Words(readings)],
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(environment),
        };
    }

    private static string Summary(LogLine[] lines, IReadOnlyList<SourceReading> readings, IReadOnlyDictionary<int, int> statuses)
    {
        var errors = readings.Sum(r => r.Errors);
        if (lines.Length == 0) return "No error line in the last 5 minutes";
        var named = statuses.Count == 0 ? "" : $"; the last {lines.Length} name {string.Join(", ", statuses.OrderByDescending(s => s.Value).Select(s => $"{s.Key} ({s.Value} times)"))}";
        return $"{(readings.All(r => r.CountedAll) ? "" : "At least ")}{errors} error {(errors == 1 ? "line" : "lines")} in the last 5 minutes{named}";
    }

    private static ErrorLogsFinding Lost(ProbeLook watch, string why, EnvironmentSettings environment) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = Repeat(environment),
    };

    // Without --tail=-1 kubectl would read the last 10 lines of each container only, and without sort the last pod would hide the others.
    private static string Repeat(EnvironmentSettings environment) =>
        Shell.Kubectl(environment.Kubernetes, $"logs -l {Shell.Quote(environment.Kubernetes.PodSelector)} --all-containers --since=5m --tail=-1 --timestamps --prefix --max-log-requests=100")
        + " | grep -i error | sort -k2 | tail -20";
}
