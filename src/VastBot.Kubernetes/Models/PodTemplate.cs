namespace VastBot.Kubernetes;

/// <summary>What the pods of a deployment or replica set look like.</summary>
public sealed record PodTemplate
{
    /// <summary>Labels and annotations.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary>Containers.</summary>
    public PodSpec Spec { get; init => field = value ?? new(); } = new();
}
