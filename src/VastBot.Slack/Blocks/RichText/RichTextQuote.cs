namespace VastBot.Slack;

/// <summary>A quotation.</summary>
public sealed record RichTextQuote() : RichTextElement("rich_text_quote")
{
    /// <summary>Its words.</summary>
    public required IReadOnlyList<RichTextLeaf> Elements { get; init; }

    /// <summary>1 draws a line beside the text.</summary>
    public int Border { get; init; }
}
