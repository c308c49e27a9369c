using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

/// <summary>One observation in a status, such as <c>Ready</c> or <c>Progressing</c>.</summary>
public sealed record Condition
{
    /// <summary>What is observed.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary><c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
    public string Status { get; init => field = value ?? ""; } = "";

    /// <summary>One word of why.</summary>
    public string? Reason { get; init; }

    /// <summary>A sentence of why.</summary>
    public string? Message { get; init; }

    /// <summary>When <see cref="Status"/> last changed.</summary>
    public DateTimeOffset? LastTransitionTime { get; init; }

    /// <summary>Whether it holds.</summary>
    [JsonIgnore]
    public bool IsTrue => Status == "True";
}
