namespace VastBot.Slack;

/// <summary>Literal text in a table. An empty cell is a single space.</summary>
public sealed record TextCell() : TableCell("raw_text")
{
    /// <summary>At least one character.</summary>
    public required string Text { get; init; }
}
