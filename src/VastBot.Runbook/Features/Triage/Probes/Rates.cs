using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.Prometheus;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What one Prometheus answered to the questions about the error rate.</summary>
internal sealed record Rates(PrometheusAnswer Total, PrometheusAnswer ByStatus, PrometheusAnswer Absent, PrometheusAnswer Up, PrometheusAnswer LastHour, DateTimeOffset At)
{
    public IReadOnlyList<double?> Hour { get; } = RateSeries.Points(LastHour, At);

    public bool TargetDown => Up.Series is [{ Samples: [(_, 0)] }, ..];

    /// <summary>"because …", or null where the rate is known. An empty answer is no zero.</summary>
    public string? WhyUnknown(PrometheusSettings settings) => Total switch
    {
        { Series: null } => $"because Prometheus gives no answer ({Total.Why}): "
            + (settings.BackupUrl is null ? "use the backup metrics (none are set: Environments:<name>:Prometheus:BackupUrl) or the logs" : "look at the logs instead"),
        { Series: [{ Samples: [var (_, value), ..] }, ..] } when double.IsFinite(value) => null,
        { Series: [_, ..] } => $"because the rate is not a number: check what {settings.Metric} is made of",
        _ when Absent.Series is [_, ..] => $"because the metric {settings.Metric} is absent: nobody is scraping the integration, or it has another name (Environments:<name>:Prometheus:Metric)",
        _ => $"because {settings.Metric} has too few samples in the last 5 minutes: look at the scrape target, then re-run",
    };

    /// <summary>What is missing beside a rate that is known, and why: an empty answer must not look like no errors.</summary>
    public IEnumerable<string> Gaps()
    {
        if (ByStatus.Series is null) yield return $"The rate by status is not known: {ByStatus.Why}";
        if (LastHour.Series is null) yield return $"The rate of the last hour is not known: {LastHour.Why}";
    }

    /// <summary>By the label's value; what has no such label counts as "other".</summary>
    public IReadOnlyDictionary<string, double> Statuses(string label) =>
        (ByStatus.Series ?? [])
            .Where(s => s.Samples is [var (_, value), ..] && double.IsFinite(value) && value > 0)
            .GroupBy(s => s.Labels.TryGetValue(label, out var status) && status.Length is > 0 and <= 40 ? status : "other", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(s => s.Samples[0].Value), StringComparer.Ordinal);
}
