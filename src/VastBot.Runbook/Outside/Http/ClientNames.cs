namespace VastBot.Runbook.Outside.Http;

/// <summary>The names of the HTTP clients, one per system outside.</summary>
internal static class ClientNames
{
    public const string VastAi = "vast-ai";

    public const string StatusPage = "status-page";

    public const string ServiceHealth = "service-health";

    public const string Prometheus = "prometheus";

    public const string StatuspageApi = "statuspage-api";

    public const string PagerDuty = "pagerduty";

    public const string Heartbeat = "heartbeat";

    /// <summary>For addresses that an answer named and nobody configured.</summary>
    public const string Elsewhere = "elsewhere";

    public static IReadOnlyList<string> All { get; } = [VastAi, StatusPage, ServiceHealth, Prometheus, StatuspageApi, PagerDuty, Heartbeat];
}
