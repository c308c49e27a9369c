namespace VastBot.Kubernetes;

/// <summary>A running container.</summary>
public sealed record ContainerRunning
{
    /// <summary>Since when.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
