namespace VastBot.Kubernetes;

/// <summary>How a container ended.</summary>
public sealed record ContainerTerminated
{
    /// <summary>137 is killed (memory, or a failed liveness probe), 143 asked to end.</summary>
    public int ExitCode { get; init; }

    /// <summary><c>OOMKilled</c>, <c>Error</c>, <c>Completed</c>…</summary>
    public string? Reason { get; init; }

    /// <summary>Its last words, if it left any.</summary>
    public string? Message { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }
}
