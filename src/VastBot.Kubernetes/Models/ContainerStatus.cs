namespace VastBot.Kubernetes;

/// <summary>How a container fares.</summary>
public sealed record ContainerStatus
{
    /// <summary>The container's name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Whether it passes its readiness probe.</summary>
    public bool Ready { get; init; }

    /// <summary>How often it was started again.</summary>
    public int RestartCount { get; init; }

    /// <summary>The image it runs.</summary>
    public string? Image { get; init; }

    /// <summary>What it does now.</summary>
    public ContainerState State { get; init => field = value ?? new(); } = new();

    /// <summary>How its previous instance ended; empty before the first restart.</summary>
    public ContainerState LastState { get; init => field = value ?? new(); } = new();
}
