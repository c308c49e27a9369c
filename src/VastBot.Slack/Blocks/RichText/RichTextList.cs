namespace VastBot.Slack;

/// <summary>A list of paragraphs.</summary>
public sealed record RichTextList() : RichTextElement("rich_text_list")
{
    /// <summary>Bullets or numbers.</summary>
    public required RichTextListStyle? Style { get; init; }

    /// <summary>The paragraphs, each a <see cref="RichTextSection"/>.</summary>
    public required IReadOnlyList<RichTextElement> Elements { get; init; }

    /// <summary>Depth from 0.</summary>
    public int Indent { get; init; }

    /// <summary>Added to the first number.</summary>
    public int Offset { get; init; }

    /// <summary>1 draws a line beside the list.</summary>
    public int Border { get; init; }
}
