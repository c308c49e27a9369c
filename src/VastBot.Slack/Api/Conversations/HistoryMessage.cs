namespace VastBot.Slack;

/// <summary>A message as Slack gives it back.</summary>
public sealed record HistoryMessage
{
    /// <summary>The message's id within its channel.</summary>
    public string Ts { get; init => field = value ?? ""; } = "";

    /// <summary><c>message</c>.</summary>
    public string Type { get; init => field = value ?? "message"; } = "message";

    /// <summary>What kind of message, such as <c>channel_join</c>; null for a plain one.</summary>
    public string? Subtype { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? User { get; init; }

    /// <summary>Bot (<c>B…</c>) that wrote it.</summary>
    public string? BotId { get; init; }

    /// <summary>App that wrote it.</summary>
    public string? AppId { get; init; }

    /// <summary>Text in mrkdwn, as Slack escaped it.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>Blocks; those of unknown types as <see cref="UnknownBlock"/>.</summary>
    public IReadOnlyList<Block> Blocks { get; init => field = value ?? []; } = [];

    /// <summary>Parent's <c>ts</c>; equal to <see cref="Ts"/> in the parent itself.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Replies under a parent.</summary>
    public int ReplyCount { get; init; }

    /// <summary>Data that rides along.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>Files on the message.</summary>
    public IReadOnlyList<FileInfo> Files { get; init => field = value ?? []; } = [];

    /// <summary>Emoji under the message.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init => field = value ?? []; } = [];
}
