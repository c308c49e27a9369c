using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>Findings as the probes would make them, one short call each.</summary>
internal static class Saw
{
    public static readonly DateTimeOffset At = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    public static StatusPageFinding Page(bool? incident, string name = "GPU API degraded") => new()
    {
        Outcome = incident switch { true => ProbeOutcome.Failing, false => ProbeOutcome.Ok, null => ProbeOutcome.Unknown },
        Summary = incident switch
        {
            true => $"1 open incident: {name}",
            false => "no open incident",
            null => "Unknown, because the page could not be reached. Try another network.",
        },
        ShowsIncident = incident,
        Incidents = incident is true ? [new PageIncident(name, "major", At.AddMinutes(-20), new Uri("https://status.example.com/incidents/1"), Matters: true)] : [],
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(210),
        RepeatWith = "curl -sS https://status.example.com/api/v2/summary.json",
    };

    public static VastApiFinding Api(ProbeOutcome outcome, ErrorKind kind = ErrorKind.None, int? status = null, decimal? credit = null) => new()
    {
        Outcome = outcome,
        Summary = outcome switch
        {
            ProbeOutcome.Ok => "answers 200 in 120 ms",
            ProbeOutcome.Degraded => "answers 429: the probe was limited",
            ProbeOutcome.Failing => status is null ? "no answer: connection refused" : $"answers {status}",
            _ => "Unknown, because no key could be read. Log in to the cluster again.",
        },
        Kind = kind,
        Status = status,
        Credit = credit,
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(120),
        RepeatWith = "curl -sS -m 5 -H \"Authorization: Bearer $VASTAI_API_KEY\" https://console.vast.ai/api/v0/users/current/",
    };

    public static ServiceHealthFinding Health(bool? healthy, string? vastAi = null) => new()
    {
        Outcome = healthy switch { true => ProbeOutcome.Ok, false => ProbeOutcome.Failing, null => ProbeOutcome.Unknown },
        Summary = healthy switch { true => "healthy", false => "answers 503", null => "Unknown, because the address answers 404." },
        Healthy = healthy,
        VastAi = vastAi,
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(40),
        RepeatWith = "curl -sS -m 5 https://api.example.com/health",
    };

    public static ErrorRateFinding Rate(double? perSecond, params (string Status, double Rate)[] byStatus) => new()
    {
        Outcome = perSecond switch { null => ProbeOutcome.Unknown, 0 => ProbeOutcome.Ok, < 0.05 => ProbeOutcome.Degraded, _ => ProbeOutcome.Failing },
        Summary = perSecond is null ? "Unknown, because Prometheus does not answer. Use backup metrics." : $"{perSecond:0.###}/s",
        PerSecond = perSecond,
        ByStatus = byStatus.ToDictionary(s => s.Status, s => s.Rate, StringComparer.Ordinal),
        LastHour = [.. Enumerable.Repeat(perSecond, 12)],
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(15),
        RepeatWith = "curl -sS --data-urlencode 'query=sum by (status)(rate(vastai_errors_total[5m]))' https://prometheus.example.com/api/v1/query",
    };

    public static ErrorLogsFinding Logs(int lines, int status = 503, string text = "ERROR vast.ai answered {0}") => new()
    {
        Outcome = lines == 0 ? ProbeOutcome.Ok : ProbeOutcome.Degraded,
        Summary = lines == 0 ? "no error line in 5 minutes" : $"{lines} error lines, {status} most often",
        Lines = [.. Enumerable.Range(0, lines).Select(i => new LogLine(At.AddSeconds(i - lines), "vastai-integration-5d4f-abcde", "app", string.Format(null, text, status)) { Statuses = [status] })],
        Statuses = lines == 0 ? new Dictionary<int, int>() : new Dictionary<int, int> { [status] = lines },
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(300),
        RepeatWith = "kubectl logs -n default -l app=vastai-integration --all-containers --since=5m --tail=-1 | grep -i error | tail -20",
    };

    public static ErrorLogsFinding LogsLost() => Logs(0) with { Outcome = ProbeOutcome.Unknown, Summary = "Unknown, because the cluster login expired. Log in again." };

    public static PodsFinding Pods(int? ready, int? desired = 3) => new()
    {
        Outcome = ready is null ? ProbeOutcome.Unknown : ready == desired && ready > 0 ? ProbeOutcome.Ok : ProbeOutcome.Failing,
        Summary = ready is null ? "Unknown, because the cluster login expired. Log in again." : $"{ready}/{desired} ready",
        Details = ready is 0 ? ["vastai-integration-5d4f-abcde: CrashLoopBackOff, 7 restarts"] : [],
        Ready = ready,
        Desired = desired,
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(90),
        RepeatWith = "kubectl get pods -n default -l app=vastai-integration -o wide",
    };

    public static RecentChangesFinding Changes(params string[] what) => new()
    {
        Outcome = ProbeOutcome.Ok,
        Summary = what.Length == 0 ? "none in 2 hours" : $"{what.Length} in 2 hours: {what[0]}",
        Changes = [.. what.Select((w, i) => new RecentChange(At.AddMinutes(-10 - i), w, "deployer", w.StartsWith("image", StringComparison.Ordinal) ? ChangeKind.Rollout : ChangeKind.ConfigMap))],
        SeenAt = At,
        Duration = TimeSpan.FromMilliseconds(80),
        RepeatWith = "kubectl rollout history -n default deployment/vastai-integration",
    };

    public static RecentChangesFinding ChangesLost() =>
        Changes() with { Outcome = ProbeOutcome.Unknown, Summary = "Unknown, because the cluster login expired. Log in again." };
}
