namespace VastBot.Slack;

/// <summary>A link to a channel.</summary>
public sealed record RichTextChannel() : RichTextLeaf("channel")
{
    /// <summary><c>C…</c>.</summary>
    public required string ChannelId { get; init; }
}
