using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>A number in a table.</summary>
public sealed record NumberCell() : TableCell("raw_number")
{
    /// <summary>By which the column sorts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal Value { get; init; }

    /// <summary>What is shown.</summary>
    public string? Text { get; init; }
}
