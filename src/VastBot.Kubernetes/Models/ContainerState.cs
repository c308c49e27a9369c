namespace VastBot.Kubernetes;

/// <summary>Exactly one of the three is set, or none when nothing is known.</summary>
public sealed record ContainerState
{
    /// <summary>Not running yet, or not again.</summary>
    public ContainerWaiting? Waiting { get; init; }

    /// <summary>Running.</summary>
    public ContainerRunning? Running { get; init; }

    /// <summary>Ended.</summary>
    public ContainerTerminated? Terminated { get; init; }
}
