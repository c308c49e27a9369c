using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>One part of a <see cref="RichTextBlock"/>.</summary>
[JsonConverter(typeof(RichTextElementConverter))]
public abstract record RichTextElement
{
    private protected RichTextElement(string type) => Type = type;

    /// <summary>Slack's name of the part's type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
