using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>One cell of a <see cref="TableBlock"/>.</summary>
[JsonConverter(typeof(TableCellConverter))]
public abstract record TableCell
{
    private protected TableCell(string type) => Type = type;

    /// <summary>Slack's name of the cell type.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }
}
