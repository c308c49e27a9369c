namespace VastBot.Runbook.Model.Triage;

/// <summary>The probes that there are, in the order in which they are shown.</summary>
public static class ProbeLabels
{
    public static readonly ProbeLabel StatusPage = new("status-page", "Vast.ai status page");
    public static readonly ProbeLabel VastApi = new("vast-api", "Vast.ai API");
    public static readonly ProbeLabel ServiceHealth = new("service-health", "Service health");
    public static readonly ProbeLabel ErrorRate = new("error-rate", "Error rate");
    public static readonly ProbeLabel ErrorLogs = new("error-logs", "Error logs");
    public static readonly ProbeLabel Pods = new("pods", "Pods");
    public static readonly ProbeLabel RecentChanges = new("recent-changes", "Recent changes");

    public static IReadOnlyList<ProbeLabel> All { get; } = [StatusPage, VastApi, ServiceHealth, ErrorRate, ErrorLogs, Pods, RecentChanges];
}
