namespace VastBot.Kubernetes;

/// <summary>What can be listed whole.</summary>
public enum ListedKind
{
    /// <summary>Pods, terminating ones included.</summary>
    Pods,

    /// <summary>Replica sets.</summary>
    ReplicaSets,

    /// <summary>Events.</summary>
    Events,
}
