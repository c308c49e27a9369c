using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.ServiceHealth;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Is our own service healthy, by its own word?</summary>
internal sealed class ServiceHealthProbe(ProbeBench bench, ServiceHealthClient client) : IProbe
{
    public ProbeLabel Label { get; } = ProbeLabels.ServiceHealth;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment.Health, watch), (watch, why) => Lost(why) with { SeenAt = watch.At, Duration = watch.Elapsed, RepeatWith = Repeat(environment.Health) }, ct);

    private async Task<ServiceHealthFinding> Look(HealthSettings settings, ProbeLook watch)
    {
        var finding = settings.Url is { } url
            ? Judge(await client.Read(url, settings.ServiceName, watch.Left, watch.Caller), settings.ServiceName)
            : Lost("because no address is configured: set Environments:<name>:Health:Url");
        return finding with { SeenAt = watch.At, Duration = watch.Elapsed, RepeatWith = Repeat(settings) };
    }

    private ServiceHealthFinding Judge(HealthAnswer answer, string service)
    {
        string Show(string word) => bench.Clean(word, 60);
        var (outcome, healthy, words) = HealthJudgement.Of(answer, service, Show);
        return outcome is ProbeOutcome.Unknown ? Lost(words) : Result(outcome, healthy, words) with { VastAi = answer.Service is null ? null : Show(answer.Service) };
    }

    private static ServiceHealthFinding Lost(string why) => Result(ProbeOutcome.Unknown, null, $"Unknown, {why}");

    private static ServiceHealthFinding Result(ProbeOutcome outcome, bool? healthy, string summary) =>
        new() { Outcome = outcome, Healthy = healthy, Summary = summary, SeenAt = default, Duration = default, RepeatWith = "" };

    private static string Repeat(HealthSettings settings) => $"curl -sS --max-time 5 -w '\\n%{{http_code}}\\n' {(settings.Url is { } url ? Shell.Quote(url.AbsoluteUri) : "\"$HEALTH_URL\"")}";
}
