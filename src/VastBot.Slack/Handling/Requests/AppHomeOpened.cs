namespace VastBot.Slack;

/// <summary>A person opened the bot's home tab: Slack's <c>app_home_opened</c> with <c>tab: home</c>.</summary>
public sealed record AppHomeOpened : SlackRequest
{
    /// <summary>Version of what they see at this moment; null where nothing was published yet.</summary>
    public string? ViewHash { get; init; }
}
