namespace VastBot.Slack;

/// <summary>Notifies many people.</summary>
public sealed record RichTextBroadcast() : RichTextLeaf("broadcast")
{
    /// <summary><c>here</c>, <c>channel</c> or <c>everyone</c>.</summary>
    public required string Range { get; init; }
}
