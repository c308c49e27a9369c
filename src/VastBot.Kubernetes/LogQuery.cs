namespace VastBot.Kubernetes;

/// <summary>Which part of a container's log to read. What is not set is not sent; all lines of the pod's only container, then.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#get-read-log-of-the-specified-pod"/>
public sealed record LogQuery
{
    /// <summary>The container; needed in a pod of several (else 400).</summary>
    public string? Container { get; init; }

    /// <summary>The instance before the last restart.</summary>
    public bool Previous { get; init; }

    /// <summary>Only lines younger than this many seconds by the node's clock; at least 1. Not together with <see cref="SinceTime"/>.</summary>
    public int? SinceSeconds { get; init; }

    /// <summary>Only lines since then, to the second.</summary>
    public DateTimeOffset? SinceTime { get; init; }

    /// <summary>Only the newest lines, at most this many; 0 is none. Unset reads every line (<c>kubectl logs -l</c> would read 10).</summary>
    public long? TailLines { get; init; }

    /// <summary>At most this many bytes, at least 1; cuts within a line.</summary>
    public long? LimitBytes { get; init; }

    /// <summary>Each line begins with its RFC 3339 time (up to nine fractional digits) and a space.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Keeps the stream open for lines to come.</summary>
    public bool Follow { get; init; }
}
