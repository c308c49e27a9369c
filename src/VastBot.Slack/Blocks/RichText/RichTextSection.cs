namespace VastBot.Slack;

/// <summary>A paragraph.</summary>
public sealed record RichTextSection() : RichTextElement("rich_text_section")
{
    /// <summary>Its words.</summary>
    public required IReadOnlyList<RichTextLeaf> Elements { get; init; }
}
