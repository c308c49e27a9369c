namespace VastBot.Slack;

/// <summary>Who the bot is in its workspace, as Slack says when asked; empty where not yet known.</summary>
internal sealed class BotIdentity
{
    public string TeamId { get; private set; } = "";

    /// <summary>The Enterprise Grid organisation of the workspace; null outside one.</summary>
    public string? EnterpriseId { get; private set; }

    public string UserId { get; private set; } = "";

    public string UserName { get; private set; } = "";

    public string BotId { get; private set; } = "";

    public string AppId { get; set; } = "";

    public bool IsKnown => TeamId.Length > 0;

    /// <summary>
    /// True for the bot's own workspace, its organisation (Enterprise Grid gives its id now and then), and where Slack does not say.
    /// </summary>
    public bool IsHome(string? teamId) =>
        string.IsNullOrEmpty(teamId) || TeamId.Length == 0 || teamId == TeamId || teamId == EnterpriseId;

    public void Learn(AuthTest who)
    {
        (UserId, UserName, BotId) = (who.UserId, who.User, who.BotId ?? "");
        if (who.AppId is { Length: > 0 } app && AppId.Length == 0) AppId = app;
        EnterpriseId = who.EnterpriseId;
        TeamId = who.TeamId;
    }

    /// <summary>The app id that stands inside an app-level token (<c>xapp-1-A…-…</c>); empty where it does not.</summary>
    public static string AppIdIn(string appToken) => appToken.Split('-') is ["xapp", _, ['A', ..] id, ..] ? id : "";
}
