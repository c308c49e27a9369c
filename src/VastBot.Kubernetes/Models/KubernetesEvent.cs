using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>Something that happened to an object (core v1 event).</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/"/>
public sealed record KubernetesEvent
{
    /// <summary>Name and versions.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary><c>Normal</c> or <c>Warning</c>.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary><c>BackOff</c>, <c>Unhealthy</c>, <c>FailedScheduling</c>, <c>FailedMount</c>, <c>Failed</c>, <c>ScalingReplicaSet</c>…</summary>
    public string Reason { get; init => field = value ?? ""; } = "";

    /// <summary>A sentence.</summary>
    public string Message { get; init => field = value ?? ""; } = "";

    /// <summary>To what it happened.</summary>
    public ObjectReference InvolvedObject { get; init => field = value ?? new(); } = new();

    /// <summary>How often it happened, at least 1.</summary>
    [JsonIgnore]
    public int Times => Math.Max(1, Series?.Count ?? Count ?? 1);

    /// <summary>When it last happened: the latest of the several fields that servers use.</summary>
    [JsonIgnore]
    public DateTimeOffset? Time => Series?.LastObservedTime ?? LastTimestamp ?? EventTime ?? FirstTimestamp ?? Metadata.CreationTimestamp;

    [JsonInclude]
    internal int? Count { get; init; }

    [JsonInclude]
    internal DateTimeOffset? FirstTimestamp { get; init; }

    [JsonInclude]
    internal DateTimeOffset? LastTimestamp { get; init; }

    [JsonInclude]
    internal DateTimeOffset? EventTime { get; init; }

    [JsonInclude]
    internal EventSeries? Series { get; init; }
}
