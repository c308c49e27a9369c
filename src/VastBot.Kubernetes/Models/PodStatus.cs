namespace VastBot.Kubernetes;

/// <summary>How a pod fares.</summary>
public sealed record PodStatus
{
    /// <summary><c>Pending</c>, <c>Running</c> (also while crash-looping), <c>Succeeded</c>, <c>Failed</c>, <c>Unknown</c>.</summary>
    public string Phase { get; init => field = value ?? ""; } = "";

    /// <summary>One word of why, such as <c>Evicted</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>A sentence of why.</summary>
    public string? Message { get; init; }

    /// <summary>When the node took it on.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary><c>PodScheduled</c>, <c>Initialized</c>, <c>ContainersReady</c>, <c>Ready</c>.</summary>
    public IReadOnlyList<Condition> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>Its containers; empty until the node has taken it on.</summary>
    public IReadOnlyList<ContainerStatus> ContainerStatuses { get; init => field = value ?? []; } = [];

    /// <summary>Its init containers.</summary>
    public IReadOnlyList<ContainerStatus> InitContainerStatuses { get; init => field = value ?? []; } = [];
}
