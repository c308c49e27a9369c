namespace VastBot.Slack;

/// <summary>Files to upload, and where to show them.</summary>
public sealed record FileUpload
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<FileContent> Files { get; init; }

    /// <summary>One conversation's id; null keeps the files private to the bot.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Parent's <c>ts</c> to show them in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Text of the message, in mrkdwn.</summary>
    public string? InitialComment { get; init; }
}
