namespace VastBot.Slack;

/// <summary>Which door Slack delivers through.</summary>
public enum SlackMode
{
    /// <summary>The bot opens WebSockets to Slack: no public address is needed.</summary>
    Socket,

    /// <summary>Slack posts to <c>/slack/events</c>: Slack's own advice for the highest reliability in production.</summary>
    Http,
}
