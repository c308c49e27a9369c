namespace VastBot.Slack;

/// <summary>A message that waits to be sent.</summary>
public sealed record ScheduledMessage
{
    /// <summary><c>Q…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Where it will stand.</summary>
    public string ChannelId { get; init => field = value ?? ""; } = "";

    /// <summary>When, in Unix seconds.</summary>
    public long PostAt { get; init; }

    /// <summary>Its text.</summary>
    public string Text { get; init => field = value ?? ""; } = "";
}
