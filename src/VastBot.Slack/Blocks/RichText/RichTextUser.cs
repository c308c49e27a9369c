namespace VastBot.Slack;

/// <summary>A mention of a person, who is notified.</summary>
public sealed record RichTextUser() : RichTextLeaf("user")
{
    /// <summary><c>U…</c> or <c>W…</c>.</summary>
    public required string UserId { get; init; }
}
