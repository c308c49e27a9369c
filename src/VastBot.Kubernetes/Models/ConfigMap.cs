using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>A config map.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/config-map-v1/"/>
public sealed record ConfigMap
{
    /// <summary>Name and versions; its <see cref="ObjectMeta.ManagedFields"/> tell when which key changed.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary>Its texts by key.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init => field = value ?? new Dictionary<string, string>(); } =
        new Dictionary<string, string>();

    [JsonInclude]
    internal string? Kind { get; init; }
}
