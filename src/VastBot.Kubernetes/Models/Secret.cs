using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>A secret. Nothing about it shows a value unless <see cref="SecretValue.Reveal"/> is called.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/"/>
public sealed class Secret
{
    /// <summary>Name and versions. Its annotations may hold the values: don't show them.</summary>
    public ObjectMeta Metadata { get; init => field = value ?? new(); } = new();

    /// <summary><c>Opaque</c> and the like.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Whether it can't be changed, only replaced.</summary>
    public bool Immutable { get; init; }

    /// <summary>The keys, in the server's order.</summary>
    [JsonIgnore]
    public IEnumerable<string> Keys => Data.Keys;

    [JsonInclude]
    internal string? Kind { get; init; }

    [JsonInclude]
    internal IReadOnlyDictionary<string, SecretValue> Data { get; init => field = value ?? new Dictionary<string, SecretValue>(); } =
        new Dictionary<string, SecretValue>();

    /// <summary>The value under that key, or null when the secret hasn't got it.</summary>
    public SecretValue? Value(string key) => Data.GetValueOrDefault(key);

    /// <summary>Names only.</summary>
    public override string ToString() => $"secret {Metadata.Name} ({string.Join(", ", Data.Select(d => $"{d.Key}: {d.Value}"))})";
}
