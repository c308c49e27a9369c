namespace VastBot.Kubernetes;

/// <summary>How far a deployment has come. Counters that the server leaves out are 0.</summary>
public sealed record DeploymentStatus
{
    /// <summary>The generation that all the rest describes.</summary>
    public long ObservedGeneration { get; init; }

    /// <summary>Pods of any template.</summary>
    public int Replicas { get; init; }

    /// <summary>Pods of the newest template.</summary>
    public int UpdatedReplicas { get; init; }

    /// <summary>Pods that are ready.</summary>
    public int ReadyReplicas { get; init; }

    /// <summary>Pods ready for long enough to count.</summary>
    public int AvailableReplicas { get; init; }

    /// <summary>Pods that still lack.</summary>
    public int UnavailableReplicas { get; init; }

    /// <summary><c>Available</c>, <c>Progressing</c>, <c>ReplicaFailure</c>.</summary>
    public IReadOnlyList<Condition> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>The condition of that type, if there is one.</summary>
    public Condition? Condition(string type) => Conditions.FirstOrDefault(c => c.Type == type);
}
