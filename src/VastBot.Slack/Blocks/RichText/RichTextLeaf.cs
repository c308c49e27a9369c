using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A run of text, a mention, a link or the like inside rich text.</summary>
[JsonConverter(typeof(RichTextLeafConverter))]
public abstract record RichTextLeaf
{
    private protected RichTextLeaf(string type) => Type = type;

    /// <summary>Slack's name of the leaf's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>How it is shown.</summary>
    public RichTextStyle? Style { get; init; }
}
