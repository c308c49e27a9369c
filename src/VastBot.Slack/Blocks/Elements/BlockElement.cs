using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Something inside a block: a button, menu, picker, input or image.</summary>
[JsonConverter(typeof(BlockElementConverter))]
public abstract record BlockElement
{
    private protected BlockElement(string type) => Type = type;

    /// <summary>Slack's name of the element type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
