namespace VastBot.Slack;

/// <summary>A link.</summary>
public sealed record RichTextLink() : RichTextLeaf("link")
{
    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>What is shown; null is the address.</summary>
    public string? Text { get; init; }

    /// <summary>True when Slack should warn before opening.</summary>
    public bool Unsafe { get; init; }
}
