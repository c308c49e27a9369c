namespace VastBot.Drill;

/// <summary>The names of the practice world's systems, by which one is broken on purpose.</summary>
public static class PracticeSystems
{
    public const string VastAi = "vast-api";
    public const string StatusPage = "status-page";
    public const string Health = "service-health";
    public const string Prometheus = "prometheus";
    public const string PrometheusBackup = "prometheus-backup";
    public const string Cluster = "cluster";
    public const string StatuspageApi = "statuspage-api";

    public const string PagerDuty = "pagerduty";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [VastAi, StatusPage, Health, Prometheus, PrometheusBackup, Cluster, StatuspageApi, PagerDuty];
}
