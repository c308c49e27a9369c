namespace VastBot.Slack;

/// <summary>A colour sample.</summary>
public sealed record RichTextColor() : RichTextLeaf("color")
{
    /// <summary><c>#rrggbb</c>.</summary>
    public required string Value { get; init; }
}
