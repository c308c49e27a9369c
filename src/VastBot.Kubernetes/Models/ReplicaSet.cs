using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>A replica set (apps/v1): one revision of a deployment.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/replica-set-v1/"/>
public sealed record ReplicaSet
{
    /// <summary>Name, labels, owners; created when its revision was first rolled out.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary>Its template and wish.</summary>
    public ReplicaSetSpec Spec { get; init => field = value ?? new(); } = new();

    /// <summary>Its pods.</summary>
    public ReplicaSetStatus Status { get; init => field = value ?? new(); } = new();

    /// <summary>Its number in the rollout history; an undo moves an old replica set to a new number.</summary>
    [JsonIgnore]
    public long Revision => Revisions.Of(Metadata);

    /// <summary>Whether that deployment steers it.</summary>
    public bool BelongsTo(Deployment deployment) =>
        Metadata.OwnerReferences.Any(o => o.Controller && o.Uid == deployment.Metadata.Uid);
}
