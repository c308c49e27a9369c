namespace VastBot.Runbook.Features.Metrics;

/// <summary>What Prometheus calls a kind of metric.</summary>
internal enum PrometheusKind
{
    Gauge,
    Counter,
    Histogram,
}
