using System.Globalization;
using System.Net.Http.Headers;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.Prometheus;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>How many Vast.ai errors a second does Prometheus count?</summary>
internal sealed class ErrorRateProbe(ProbeBench bench, PrometheusClient client) : IProbe
{
    public ProbeLabel Label { get; } = ProbeLabels.ErrorRate;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment.Prometheus, watch), (watch, why) => Lost(watch, why, environment.Prometheus, environment.Prometheus.Url), ct);

    private async Task<ErrorRateFinding> Look(PrometheusSettings settings, ProbeLook watch)
    {
        if (settings.Url is not { } first)
            return Lost(watch, "because no Prometheus is configured: set Environments:<name>:Prometheus:Url", settings, null);
        if (await Login(settings, watch.Token) is not { } login)
            return Lost(watch, "because the file of Prometheus:TokenFile cannot be read: check the path and its rights", settings, first);

        // A hanging first server must leave the second one time.
        var budget = settings.BackupUrl is null ? watch.Left : watch.Left * 0.5;
        var rates = await Ask(first, login.Header, settings, budget, watch);
        if (rates.Total.Series is not null || settings.BackupUrl is not { } backup) return Judge(rates, settings, first, "", watch);
        var note = $"The first Prometheus gives no answer ({bench.Clean(rates.Total.Why)}); this is from the backup metrics";
        var second = await Ask(backup, login.Header, settings, watch.Left, watch);
        return second.Total.Series is not null
            ? Judge(second, settings, backup, note, watch)
            : Lost(watch, $"because neither Prometheus answers ({bench.Clean(rates.Total.Why)}; backup: {bench.Clean(second.Total.Why)}): look at the logs instead", settings, first);
    }

    private async Task<Rates> Ask(Uri server, AuthenticationHeaderValue? login, PrometheusSettings settings, TimeSpan deadline, ProbeLook watch)
    {
        var (metric, label) = (settings.Metric, settings.StatusLabel);
        var now = bench.Clocks.Runbook.GetUtcNow();
        Task<PrometheusAnswer> Query(string query) => client.Query(server, login, query, deadline, watch.Caller);
        var total = Query(RateQuery(metric));
        var byStatus = Query($"sum by ({label}) (rate({metric}[5m]))");
        var absent = Query($"absent({metric})");
        // By the rate, not the metric: the series of a target that is down ends with it.
        var up = Query($"min(up and on (job, instance) rate({metric}[5m]))");
        var hour = client.QueryRange(server, login, RateQuery(metric), (now - RateSeries.Span, now, RateSeries.Step), deadline, watch.Caller);
        return new Rates(await total, await byStatus, await absent, await up, await hour, now);
    }

    private ErrorRateFinding Judge(Rates rates, PrometheusSettings settings, Uri server, string note, ProbeLook watch)
    {
        string[] notes = note.Length > 0 ? [note] : [];
        if (rates.WhyUnknown(settings) is { } why) return Lost(watch, bench.Clean(why), settings, server) with { Details = notes, LastHour = rates.Hour };
        var total = rates.Total.Series![0].Samples[0].Value;
        var byStatus = rates.Statuses(settings.StatusLabel);
        var parts = byStatus.OrderByDescending(s => s.Value).Select(s => $"{s.Key}: {Number(s.Value)}/s").ToArray();
        if (rates.TargetDown) notes = [.. notes, "Prometheus no longer reaches at least one of the integration's targets (up = 0), so the rate may be of before."];
        notes = [.. notes, .. rates.Gaps().Select(gap => bench.Clean(gap))];
        return new ErrorRateFinding
        {
            Outcome = total >= bench.Options.ErrorsPerSecond ? ProbeOutcome.Failing : total > 0 ? ProbeOutcome.Degraded : ProbeOutcome.Ok,
            PerSecond = total,
            ByStatus = byStatus,
            LastHour = rates.Hour,
            Summary = (total == 0 ? "No Vast.ai errors in the last 5 minutes" : $"{Number(total)} Vast.ai errors/s over the last 5 minutes{(parts.Length > 0 ? $" ({string.Join(", ", parts)})" : "")}")
                + (note.Length > 0 ? ", from the backup metrics" : ""),
            Details = notes,
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(settings, server),
        };
    }

    private static async Task<(AuthenticationHeaderValue? Header, bool Read)?> Login(PrometheusSettings settings, CancellationToken ct)
    {
        try
        {
            return (await PrometheusLogin.For(settings, ct), true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static ErrorRateFinding Lost(ProbeLook watch, string why, PrometheusSettings settings, Uri? server) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = Repeat(settings, server),
    };

    private static string RateQuery(string metric) => $"sum(rate({metric}[5m]))";

    private static string Repeat(PrometheusSettings settings, Uri? server)
    {
        var login = settings switch
        {
            { TokenFile: { } file } => $"-H \"Authorization: Bearer $(cat {Shell.Quote(file)})\" ",
            { Username: not null } => "-u \"$PROMETHEUS_USERNAME:$PROMETHEUS_PASSWORD\" ",
            _ => "",
        };
        return $"curl -fsS --max-time 5 {login}-G --data-urlencode {Shell.Quote($"query={RateQuery(settings.Metric)}")} "
            + (server is null ? "\"$PROMETHEUS_URL/api/v1/query\"" : Shell.Quote(server.Below("api/v1/query").AbsoluteUri));
    }

    private static string Number(double value) => value.ToString(value < 1 ? "0.###" : "0.#", CultureInfo.InvariantCulture);
}
