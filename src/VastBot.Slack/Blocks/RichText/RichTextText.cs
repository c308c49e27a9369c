namespace VastBot.Slack;

/// <summary>A run of literal text.</summary>
public sealed record RichTextText() : RichTextLeaf("text")
{
    /// <summary>The text; line ends are kept.</summary>
    public required string Text { get; init; }
}
