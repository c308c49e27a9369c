namespace VastBot.Slack;

/// <summary>An emoji.</summary>
public sealed record RichTextEmoji() : RichTextLeaf("emoji")
{
    /// <summary>Its name without colons.</summary>
    public required string Name { get; init; }

    /// <summary>Its code points in hexadecimal, where it has any.</summary>
    public string? Unicode { get; init; }
}
