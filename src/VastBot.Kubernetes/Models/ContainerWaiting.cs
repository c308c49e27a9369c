namespace VastBot.Kubernetes;

/// <summary>Why a container isn't running.</summary>
public sealed record ContainerWaiting
{
    /// <summary><c>CrashLoopBackOff</c>, <c>ImagePullBackOff</c>, <c>CreateContainerConfigError</c> (a missing secret key), <c>ContainerCreating</c>…</summary>
    public string? Reason { get; init; }

    /// <summary>A sentence of why.</summary>
    public string? Message { get; init; }
}
