using System.Net.Http.Headers;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.Prometheus;
using VastBot.Runbook.Rendering.Timelines;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>The error rate over the window, as JSON, CSV and a plot with the incident's events on it.</summary>
internal sealed class MetricsPart(PrometheusClient client, IJournal journal, EvidenceOptions options, Clocks clocks) : IEvidencePart
{
    public string Name => "metrics";

    public TimeSpan Deadline => options.PartDeadline;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        var settings = job.Environment.Prometheus;
        if (settings.Url is not { } first)
        {
            tray.Lack(Name, "because no Prometheus is configured: set Environments:<name>:Prometheus:Url");
            return;
        }

        var login = await PrometheusLogin.For(settings, cancellationToken);
        var range = MetricRange.Of(job.From, job.To < clocks.Runbook.GetUtcNow() ? job.To : clocks.Runbook.GetUtcNow());
        var answers = new Dictionary<string, IReadOnlyList<Series>>(StringComparer.Ordinal);
        foreach (var query in MetricQuery.Of(settings))
            if (await Ask(first, settings.BackupUrl, login, query, range, tray, cancellationToken) is { } series) answers[query.Name] = series;
        await Plot(job, range, answers, tray, cancellationToken);
    }

    private async Task<IReadOnlyList<Series>?> Ask(
        Uri first, Uri? backup, AuthenticationHeaderValue? login, MetricQuery query, MetricRange range, PartTray tray, CancellationToken cancellationToken)
    {
        var (server, answer) = (first, await Ask(first, login, query, range, cancellationToken));
        if (answer.Series is null && backup is not null) (server, answer) = (backup, await Ask(backup, login, query, range, cancellationToken));
        if (answer.Series is not { } series)
        {
            tray.Lack($"metric {query.Name}", $"because Prometheus gives no answer: {answer.Why}");
            return null;
        }

        var source = $"{server.Below("api/v1/query_range")} query={query.Text} start={range.From:O} end={range.To:O} step={range.Step.TotalSeconds}";
        tray.Json(EntryName.Of("metrics", $"{query.Name}.json"), source, MetricFiles.Json(query, range, series));
        tray.Text(EntryName.Of("metrics", $"{query.Name}.csv"), source, MetricFiles.Csv(series));
        return series;
    }

    private Task<PrometheusAnswer> Ask(Uri server, AuthenticationHeaderValue? login, MetricQuery query, MetricRange range, CancellationToken cancellationToken) =>
        client.QueryRange(server, login, query.Text, (range.From, range.To, range.Step), options.PartDeadline / 3, cancellationToken);

    private async Task Plot(EvidenceJob job, MetricRange range, Dictionary<string, IReadOnlyList<Series>> answers, PartTray tray, CancellationToken cancellationToken)
    {
        var entries = job.Incident is { } incident ? await journal.Read(StreamId.Of(incident), 0, cancellationToken) : [];
        var plot = new IncidentPlot(job, range, answers, IncidentTimeline.Of(entries));
        tray.Text(EntryName.Of("plot", IncidentPlot.SvgFile), "drawn from metrics/ and the journal", plot.Svg());
        tray.Text(EntryName.Of("plot", "error-rate.html"), "drawn from metrics/ and the journal", plot.Html());
    }
}
