namespace VastBot.Slack;

/// <summary>Text in a fixed-width box, shown as it is.</summary>
public sealed record RichTextPreformatted() : RichTextElement("rich_text_preformatted")
{
    /// <summary>Its words: texts and links.</summary>
    public required IReadOnlyList<RichTextLeaf> Elements { get; init; }

    /// <summary>1 draws a line around the box.</summary>
    public int Border { get; init; }

    /// <summary>A box around one text.</summary>
    /// <param name="text">Shown literally.</param>
    public static RichTextPreformatted Of(string text) => new() { Elements = [new RichTextText { Text = text }] };
}
