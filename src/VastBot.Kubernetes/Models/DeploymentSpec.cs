using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>What is wished of a deployment.</summary>
public sealed record DeploymentSpec
{
    /// <summary>How many pods; null means 1.</summary>
    public int? Replicas { get; init; }

    /// <summary>How many pods.</summary>
    [JsonIgnore]
    public int DesiredReplicas => Replicas ?? 1;

    /// <summary>Which pods and replica sets are its own.</summary>
    public LabelSelector Selector { get; init => field = value ?? new(); } = new();

    /// <summary>What its pods look like.</summary>
    public PodTemplate Template { get; init => field = value ?? new(); } = new();

    /// <summary>Whether rollouts are held.</summary>
    public bool Paused { get; init; }

    /// <summary>Seconds without progress after which a rollout counts as failed; null means 600.</summary>
    public int? ProgressDeadlineSeconds { get; init; }
}
