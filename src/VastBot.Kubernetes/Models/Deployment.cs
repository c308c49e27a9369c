using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>A deployment (apps/v1): the wish and how far the cluster has come.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/"/>
public sealed record Deployment
{
    /// <summary>Name, labels, versions.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary>What is wished.</summary>
    public DeploymentSpec Spec { get; init => field = value ?? new(); } = new();

    /// <summary>What the controller has seen; of an older generation while <see cref="DeploymentStatus.ObservedGeneration"/> lags.</summary>
    public DeploymentStatus Status { get; init => field = value ?? new(); } = new();

    /// <summary>The number of the current template in the rollout history; 0 when the controller has not numbered it yet.</summary>
    [JsonIgnore]
    public long Revision => Revisions.Of(Metadata);

    [JsonInclude]
    internal string? Kind { get; init; }
}
