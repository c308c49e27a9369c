using VastBot.Runbook.Outside.Prometheus;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>The last hour's rate, minute by minute.</summary>
internal static class RateSeries
{
    public static readonly TimeSpan Span = TimeSpan.FromHours(1);

    public static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    /// <summary>Oldest first, one a minute; a minute without a number is null. Empty where nothing is known at all.</summary>
    public static IReadOnlyList<double?> Points(PrometheusAnswer hour, DateTimeOffset now)
    {
        if (hour.Series is not [var series, ..]) return [];
        var points = new double?[(int)(Span / Step) + 1];
        foreach (var (at, value) in series.Samples)
        {
            var index = (int)Math.Round((at - (now - Span)) / Step);
            if (index >= 0 && index < points.Length && double.IsFinite(value)) points[index] = value;
        }

        return points;
    }
}
