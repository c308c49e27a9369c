namespace VastBot.Kubernetes;

/// <summary>The pods of a replica set.</summary>
public sealed record ReplicaSetStatus
{
    /// <summary>Pods.</summary>
    public int Replicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    public int ReadyReplicas { get; init; }

    /// <summary>Pods ready for long enough to count.</summary>
    public int AvailableReplicas { get; init; }
}
