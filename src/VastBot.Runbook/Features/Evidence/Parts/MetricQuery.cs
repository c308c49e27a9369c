using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>One question to Prometheus, and the name of its files.</summary>
internal sealed record MetricQuery(string Name, string Text)
{
    public const string PerSecond = "errors-per-second";

    public const string ByStatus = "errors-by-status";

    public static IReadOnlyList<MetricQuery> Of(PrometheusSettings settings) =>
    [
        new(PerSecond, $"sum(rate({settings.Metric}[5m]))"),
        new(ByStatus, $"sum by ({settings.StatusLabel}) (rate({settings.Metric}[5m]))"),
        new("errors-total", settings.Metric),
        new("targets-up", $"min(up and on (job, instance) rate({settings.Metric}[5m]))"),
    ];
}
