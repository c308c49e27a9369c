namespace VastBot.Slack;

/// <summary>A channel's topic or purpose.</summary>
public sealed record ConversationNote
{
    /// <summary>The text, as Slack escaped it.</summary>
    public string Value { get; init => field = value ?? ""; } = "";

    /// <summary>Who set it.</summary>
    public string Creator { get; init => field = value ?? ""; } = "";
}
