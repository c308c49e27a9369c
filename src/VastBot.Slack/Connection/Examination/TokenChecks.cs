namespace VastBot.Slack;

/// <summary>The secrets: present, of the right kind, taken by Slack.</summary>
internal static class TokenChecks
{
    private const string TokenPage = "under \"OAuth & Permissions\" of your app on api.slack.com/apps";

    public static SlackCheck Accepted(SlackOptions options, AuthTest who) => who.BotId is null && who.UserId.Length > 0
        ? SlackCheck.Broken("Bot token", $"{SecretWords.Of(options.BotToken)}; Slack takes it for {who.User} ({who.UserId}), who is no bot", $"Use the bot's own (xoxb-), {TokenPage}.")
        : SlackCheck.Good("Bot token", $"{SecretWords.Of(options.BotToken)}; bot {who.User} ({who.UserId}) in {who.Team} ({who.TeamId})");

    public static SlackCheck Refused(SlackOptions options, SlackException e) => SlackCheck.Broken(
        "Bot token",
        $"{SecretWords.Of(options.BotToken)}; auth.test answers {e.Code}",
        e.Class switch
        {
            SlackErrorClass.AuthenticationStop => $"Copy it anew into Slack:BotToken, {TokenPage}; reinstall the app if it was removed.",
            SlackErrorClass.RateLimited => "Ask again in a minute.",
            _ => "Check the network and the proxy between here and Slack:ApiUrl.",
        });

    /// <summary>
    /// The app-level token proves itself by a socket that stands. Trying it would take one of the few calls that the bot needs to
    /// reconnect.
    /// </summary>
    public static IEnumerable<SlackCheck> Others(SlackOptions options, ISlackConnection connection)
    {
        if (options.Mode == SlackMode.Socket && options.AppToken.Length == 0)
            yield return SlackCheck.Broken("App token", "not set, and Slack:Mode is Socket", "Make one with connections:write under \"Basic Information\" of your app, and set Slack:AppToken.");
        else if (options.Mode == SlackMode.Socket)
            yield return SlackCheck.Good("App token", SecretWords.Of(options.AppToken) + (connection.LastHello is null ? "; not tried, that is left to the running bot" : "; Slack opened a socket for it"));
        if (options.Mode == SlackMode.Http && options.SigningSecret.Length == 0)
            yield return SlackCheck.Broken("Signing secret", "not set, and Slack:Mode is Http", "Copy it from \"Basic Information\" of your app into Slack:SigningSecret.");
        else if (options.Mode == SlackMode.Http)
            yield return SlackCheck.Good("Signing secret", SecretWords.Of(options.SigningSecret));
    }
}
