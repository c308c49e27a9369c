namespace VastBot.Slack;

/// <summary>What every request that Slack delivers has in common, whichever door it came through.</summary>
public abstract record SlackRequest
{
    /// <summary>Short random id of this delivery: it stands on every log line and in the line a person sees when something fails.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Workspace (<c>T…</c>) the request comes from; checked before any handler runs.</summary>
    public string TeamId { get; init; } = "";

    /// <summary>App (<c>A…</c>) the request is for; checked before any handler runs.</summary>
    public string AppId { get; init; } = "";

    /// <summary>Person (<c>U…</c>, <c>W…</c>) who typed, clicked or submitted.</summary>
    public string UserId { get; init; } = "";

    /// <summary>The person's user name where Slack gives it; for people to read, never for look-ups.</summary>
    public string? UserName { get; init; }

    /// <summary>
    /// The person's own workspace, where Slack gives it: differs from <see cref="TeamId"/> for people of other organisations.
    /// </summary>
    public string? UserTeamId { get; init; }

    /// <summary>Conversation the request comes from; absent for modals, shortcuts and the App Home.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Name of <see cref="ChannelId"/> where Slack gives it; for people, never for look-ups.</summary>
    public string? ChannelName { get; init; }

    /// <summary>Parent <c>ts</c> when the request was made inside a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Opens one modal within 3 s of the person's action. Single use.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Answers for 30 minutes, 5 times, also where the bot is no member. A secret: never logged.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>When this process received it.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>0 for the first delivery, then Slack's retry number (1 to 3).</summary>
    public int RetryAttempt { get; init; }

    /// <summary>Why Slack delivered again, such as <c>http_timeout</c>; empty for the first delivery.</summary>
    public string RetryReason { get; init; } = "";

    /// <summary>What may stand in a log: kind, reference, person and conversation; no address, trigger or text.</summary>
    public sealed override string ToString() => $"{GetType().Name} {RequestId} by {UserId} in {ChannelId}";
}
