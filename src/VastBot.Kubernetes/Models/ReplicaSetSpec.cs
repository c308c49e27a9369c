namespace VastBot.Kubernetes;

/// <summary>What is wished of a replica set.</summary>
public sealed record ReplicaSetSpec
{
    /// <summary>How many pods; null means 1.</summary>
    public int? Replicas { get; init; }

    /// <summary>What its pods look like.</summary>
    public PodTemplate Template { get; init => field = value ?? new(); } = new();
}
