namespace VastBot.Kubernetes;

/// <summary>What a pod consists of.</summary>
public sealed record PodSpec
{
    /// <summary>Containers, in order. The first need not be the service: a sidecar may stand before it.</summary>
    public IReadOnlyList<Container> Containers { get; init => field = value ?? []; } = [];

    /// <summary>Containers that run before (or, as sidecars, beside) the others.</summary>
    public IReadOnlyList<Container> InitContainers { get; init => field = value ?? []; } = [];

    /// <summary>The node, once scheduled.</summary>
    public string? NodeName { get; init; }
}
