using System.Globalization;
using System.Net;
using System.Text;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Outside.Prometheus;
using VastBot.Runbook.Rendering.Plots;
using VastBot.Runbook.Rendering.Timelines;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>The error rate with the incident's turns marked on it, as a picture and as a page that explains the marks.</summary>
internal sealed class IncidentPlot(EvidenceJob job, MetricRange range, IReadOnlyDictionary<string, IReadOnlyList<Series>> answers, IReadOnlyList<TimelineEntry> timeline)
{
    public const string SvgFile = "error-rate.svg";

    private readonly PlotMark[] _marks = [.. timeline.Where(entry => entry.IsTurn).Select(entry => new PlotMark(entry.At, PersonMark.Replace(entry.Text, id => id)))];

    private string Title => $"Vast.ai errors per second, {job.Environment.Name}{(job.Incident is { } incident ? $", {incident}" : "")}";

    public string Svg() => RatePlot.Svg(Title, [.. Lines()], _marks, range.From, range.To);

    public string Html()
    {
        var marks = new StringBuilder();
        foreach (var mark in _marks) marks.Append(CultureInfo.InvariantCulture, $"<li><time>{mark.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}</time> {WebUtility.HtmlEncode(mark.Label)}</li>\n");
        return $$"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{{WebUtility.HtmlEncode(Title)}}</title>
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#24292f}svg{width:100%;height:auto}time{font-variant-numeric:tabular-nums;color:#57606a;margin-right:.6em}</style>
            </head><body>
            <h1>{{WebUtility.HtmlEncode(Title)}}</h1>
            <p>{{Stamp(job.From)}} to {{Stamp(job.To)}}, times in UTC.</p>
            {{Svg()}}
            <ol>
            {{marks}}</ol>
            </body></html>

            """;
    }

    private IEnumerable<PlotLine> Lines()
    {
        if (answers.GetValueOrDefault(MetricQuery.PerSecond) is [var total, ..]) yield return new PlotLine("all", total.Samples);
        foreach (var series in answers.GetValueOrDefault(MetricQuery.ByStatus) ?? []) yield return new PlotLine(series.Labels.Values.FirstOrDefault() ?? "other", series.Samples);
    }

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
