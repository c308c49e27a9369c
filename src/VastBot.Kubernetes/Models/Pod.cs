using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>A pod: its containers and how they fare.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/"/>
public sealed record Pod
{
    /// <summary>Name, labels, owners.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary>Containers.</summary>
    public PodSpec Spec { get; init => field = value ?? new(); } = new();

    /// <summary>How they fare.</summary>
    public PodStatus Status { get; init => field = value ?? new(); } = new();

    /// <summary>Whether it serves: its condition <c>Ready</c> holds.</summary>
    [JsonIgnore]
    public bool IsReady => Status.Conditions.Any(c => c is { Type: "Ready", IsTrue: true });

    /// <summary>Whether it is going away; such pods stay in lists during a rollout.</summary>
    [JsonIgnore]
    public bool IsTerminating => Metadata.DeletionTimestamp is not null;
}
