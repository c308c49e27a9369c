using System.Globalization;
using System.Net.Http.Headers;
using VastBot.Runbook.Features.Triage.Probes.ErrorLogs;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Prometheus;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>The errors since a moment, from the logs and from Prometheus at once.</summary>
internal sealed class ErrorsSinceCount(ProbeBench bench, IEnvironments environments, PrometheusClient prometheus) : IErrorsSince
{
    private readonly ErrorCounter _logs = new(bench);

    public async Task<ErrorsSince> Count(string environment, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var settings = environments.Find(environment) ?? throw new ArgumentException($"There is no environment '{environment}'.", nameof(environment));
        using var deadline = new CancellationTokenSource(bench.Options.LogsDeadline, bench.Clocks.Wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var printing = Printed(settings, since, either.Token, cancellationToken);
        var (counted, uncounted) = await Counted(settings.Prometheus, since, cancellationToken);
        var (printed, unread) = await printing;
        return new ErrorsSince(since, printed, counted, [.. new[] { unread, uncounted }.OfType<string>()]);
    }

    private async Task<(IReadOnlyDictionary<int, int>? Counts, string? Lost)> Printed(EnvironmentSettings settings, DateTimeOffset since, CancellationToken ct, CancellationToken caller)
    {
        try
        {
            return await _logs.Count(settings, since, ct);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return (null, $"because the logs did not answer within {bench.Options.LogsDeadline.TotalSeconds:0.#} s");
        }
    }

    private async Task<(IReadOnlyDictionary<int, int>? Counts, string? Lost)> Counted(PrometheusSettings settings, DateTimeOffset since, CancellationToken ct)
    {
        if (settings.Url is not { } url) return (null, "because no Prometheus is configured");
        AuthenticationHeaderValue? login;
        try
        {
            login = await PrometheusLogin.For(settings, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            return (null, "because the file of Prometheus:TokenFile cannot be read");
        }

        var seconds = Math.Max(1, (int)Math.Floor((bench.Clocks.Runbook.GetUtcNow() - since).TotalSeconds));
        var query = string.Create(CultureInfo.InvariantCulture, $"sum by ({settings.StatusLabel}) (increase({settings.Metric}[{seconds}s]))");
        var why = "";
        foreach (var server in new[] { url, settings.BackupUrl }.OfType<Uri>())
        {
            var answer = await prometheus.Query(server, login, query, bench.Options.ProbeDeadline, ct);
            if (answer.Series is { Count: > 0 } series) return (Statuses(series, settings.StatusLabel), null);
            why = answer.Series is null ? answer.Why : "it has no sample since then";
        }

        return (null, $"because Prometheus gives no answer ({bench.Clean(why)})");
    }

    private static Dictionary<int, int> Statuses(IReadOnlyList<Series> series, string label) => series
        .Where(s => s.Samples is [var (_, value), ..] && double.IsFinite(value) && value > 0.01)
        .GroupBy(s => s.Labels.TryGetValue(label, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var status) ? status : 0)
        .ToDictionary(g => g.Key, g => (int)Math.Ceiling(g.Sum(s => s.Samples[0].Value)));
}
