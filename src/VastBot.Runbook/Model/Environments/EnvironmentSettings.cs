namespace VastBot.Runbook.Model.Environments;

/// <summary>One deployment of the integration to look after, and where everything about it stands.</summary>
internal sealed record EnvironmentSettings
{
    /// <summary>The name it has in the configuration: <c>production</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Is it the one meant when nobody names one?</summary>
    public bool Default { get; init; }

    public StatusPageSettings StatusPage { get; init; } = new();

    public VastAiSettings VastAi { get; init; } = new();

    public KubernetesSettings Kubernetes { get; init; } = new();

    public HealthSettings Health { get; init; } = new();

    public FixSettings Fixes { get; init; } = new();

    public PrometheusSettings Prometheus { get; init; } = new();
}
