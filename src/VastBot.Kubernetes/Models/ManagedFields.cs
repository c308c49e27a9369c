using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>One writer's share of an object: the fields it set last, and when it last changed that set or a value in it.</summary>
public sealed record ManagedFields
{
    /// <summary>The writer (<c>kubectl-set</c>, <c>vastbot</c>, <c>kube-controller-manager</c>…).</summary>
    public string Manager { get; init => field = value ?? ""; } = "";

    /// <summary><c>Update</c> or <c>Apply</c>.</summary>
    public string Operation { get; init => field = value ?? ""; } = "";

    /// <summary><c>status</c>, <c>scale</c>, or empty for the object itself.</summary>
    public string Subresource { get; init => field = value ?? ""; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The names under <c>data</c> (of a secret or config map) that this writer set last; names only, no values.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> DataKeys =>
        Descend("data") is { ValueKind: JsonValueKind.Object } data
            ? [.. data.EnumerateObject().Where(f => f.Name.StartsWith("f:", StringComparison.Ordinal)).Select(f => f.Name[2..])]
            : [];

    [JsonInclude]
    internal JsonElement? FieldsV1 { get; init; }

    /// <summary>Whether this writer set something at or below a path of field names, as in <c>Touches("spec", "template")</c>.</summary>
    public bool Touches(params ReadOnlySpan<string> path) => Descend(path) is not null;

    private JsonElement? Descend(params ReadOnlySpan<string> path)
    {
        if (FieldsV1 is not { } here) return null;
        foreach (var name in path)
        {
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty("f:" + name, out here)) return null;
        }

        return here;
    }
}
