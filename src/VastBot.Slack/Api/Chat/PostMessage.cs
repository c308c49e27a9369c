namespace VastBot.Slack;

/// <summary>Arguments of <c>chat.postMessage</c>.</summary>
public sealed record PostMessage
{
    /// <summary>A channel (<c>C…</c>), conversation (<c>D…</c>, <c>G…</c>) or user (<c>U…</c>, for a direct message).</summary>
    public required string Channel { get; init; }

    /// <summary>What phones and screen readers show; the message itself where there are no blocks. Escape what came from outside.</summary>
    public required string Text { get; init; }

    /// <summary>At most 50.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary><c>ts</c> of the parent (never of a reply) to answer in its thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>True shows the reply in the channel as well.</summary>
    public bool ReplyBroadcast { get; init; }

    /// <summary>
    /// Data that rides along unseen. Give it a key (<see cref="MessageMetadata.WithKey"/>) to find the message again after a crash;
    /// else one is made up per call.
    /// </summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>Whether links to pages grow a preview.</summary>
    public bool UnfurlLinks { get; init; }

    /// <summary>Whether links to pictures and videos grow a preview.</summary>
    public bool UnfurlMedia { get; init; }

    /// <summary>
    /// When the first attempt at this very message (same metadata key) was made, if it may have been made before, for instance before a
    /// crash: the channel is then searched since that moment before anything is posted.
    /// </summary>
    public DateTimeOffset? AttemptedSince { get; init; }

    /// <summary>A message for a channel.</summary>
    public static PostMessage From(string channel, Message message, string? threadTs = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Channel = channel,
            Text = message.Text,
            Blocks = message.Blocks,
            ThreadTs = threadTs,
            Metadata = message.Metadata,
            UnfurlLinks = message.UnfurlLinks,
            UnfurlMedia = message.UnfurlMedia,
        };
    }
}
