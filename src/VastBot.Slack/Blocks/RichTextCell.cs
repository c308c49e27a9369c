namespace VastBot.Slack;

/// <summary>Formatted text in a table.</summary>
public sealed record RichTextCell() : TableCell("rich_text")
{
    /// <summary>The text.</summary>
    public required IReadOnlyList<RichTextElement> Elements { get; init; }
}
