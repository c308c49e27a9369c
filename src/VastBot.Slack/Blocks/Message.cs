namespace VastBot.Slack;

/// <summary>A message: fallback text (what the phone and screen readers show; always set) and blocks.</summary>
/// <param name="Text">A full sentence: severity, verdict and ask. Best at most 4,000 characters; editing refuses more.</param>
/// <param name="Blocks">At most 50, together at most about 10,000 characters.</param>
public sealed record Message(string Text, IReadOnlyList<Block> Blocks)
{
    /// <summary>Data that rides along unseen; readable by every app and member that can read the channel: no secrets.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>Whether links to pages grow a preview. Off: a status page's preview drowns the message.</summary>
    public bool UnfurlLinks { get; init; }

    /// <summary>Whether links to pictures and videos grow a preview.</summary>
    public bool UnfurlMedia { get; init; }
}
