using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A modal or a home tab; 250 kB at most as JSON.</summary>
public abstract record View
{
    private protected View(string type) => Type = type;

    /// <summary><c>modal</c> or <c>home</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>At most 100.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>By which the handler is found; at most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>At most 3,000 characters, readable by whoever reads the app's traffic: ids only.</summary>
    public string PrivateMetadata { get; init; } = "";

    /// <summary>A name of our own for the view, unique in the workspace; at most 255 characters.</summary>
    public string? ExternalId { get; init; }
}
