using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>One block of Block Kit. At most 50 stand in a message, 100 in a view. Source: docs.slack.dev, reference "Blocks".</summary>
[JsonConverter(typeof(BlockConverter))]
public abstract record Block
{
    private protected Block(string type) => Type = type;

    /// <summary>Slack's name of the block type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>At most 255 characters, unique in its message or view; use a new one when the block's meaning changes.</summary>
    public string? BlockId { get; init; }
}
