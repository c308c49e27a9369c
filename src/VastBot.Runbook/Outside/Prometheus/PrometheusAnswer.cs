namespace VastBot.Runbook.Outside.Prometheus;

/// <summary>The series that a query found (there may be none), or why there is no answer.</summary>
internal sealed record PrometheusAnswer(IReadOnlyList<Series>? Series, string Why)
{
    public static PrometheusAnswer Lost(string why) => new(null, why);
}
