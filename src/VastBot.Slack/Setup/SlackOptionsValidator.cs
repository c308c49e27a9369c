using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Every mistake in section <c>Slack</c> at once, each with its key and cure. Values of secrets are never repeated.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    private const string TokenPage = "under \"OAuth & Permissions\" of your app on api.slack.com/apps";

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        List<string> mistakes = [.. options.Mistakes, .. Secrets(options), .. Addresses(options), .. Numbers(options)];
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Secrets(SlackOptions options)
    {
        if (options.BotToken.Length == 0)
            yield return $"Slack:BotToken: is missing. Cure: copy the bot token (xoxb-…) found {TokenPage}, e.g. into Slack__BotToken.";
        else if (!options.BotToken.StartsWith("xoxb-", StringComparison.Ordinal) && !options.BotToken.StartsWith("xoxe.", StringComparison.Ordinal))
            yield return $"Slack:BotToken: is no bot token. Cure: use the one that begins with xoxb-, {TokenPage}.";

        if (options.Mode == SlackMode.Socket && options.AppToken.Length == 0)
            yield return "Slack:AppToken: is missing and Slack:Mode is Socket. Cure: make an app-level token with connections:write "
                + "under \"Basic Information\" of your app, or set Slack:Mode to Http.";
        else if (options.AppToken.Length > 0 && !options.AppToken.StartsWith("xapp-", StringComparison.Ordinal))
            yield return "Slack:AppToken: is no app-level token. Cure: use the one that begins with xapp-, under \"Basic Information\" of your app.";

        if (options.Mode == SlackMode.Http && options.SigningSecret.Length == 0)
            yield return "Slack:SigningSecret: is missing and Slack:Mode is Http. Cure: copy it from \"Basic Information\" of your app, "
                + "or set Slack:Mode to Socket.";
    }

    private static IEnumerable<string> Addresses(SlackOptions options)
    {
        var url = options.ApiUrl;
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            yield return $"Slack:ApiUrl: \"{url}\" is neither https nor on this machine. Cure: use https://slack.com/api/.";
        if (options.LoopbackOnly && !url.IsLoopback)
            yield return $"Slack:ApiUrl: \"{url}\" is not on this machine while Slack:LoopbackOnly is set. Cure: use a loopback address.";
        if (options.Command.Length is < 2 or > 32 || options.Command[0] != '/' || options.Command.Any(char.IsWhiteSpace))
            yield return $"Slack:Command: \"{options.Command}\" is no slash command. Cure: 2 to 32 characters beginning with a slash, such as /vast.";
        if (options.AppId.Length > 0 && options.AppId[0] != 'A')
            yield return $"Slack:AppId: \"{options.AppId}\" is no app id. Cure: copy the one that begins with A from \"Basic Information\", or leave it out.";
    }

    private static IEnumerable<string> Numbers(SlackOptions options)
    {
        if (options.Connections is < 1 or > 10)
            yield return $"Slack:Connections: {options.Connections} is out of range. Cure: 1 to 10; Slack allows ten sockets per app.";
        foreach (var (key, value) in new[]
        {
            ("KeepAliveInterval", options.KeepAliveInterval), ("KeepAliveTimeout", options.KeepAliveTimeout),
            ("ConnectTimeout", options.ConnectTimeout), ("DrainTimeout", options.DrainTimeout),
        })
        {
            if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromHours(1))
                yield return $"Slack:{key}: {value} is out of range. Cure: 00:00:01 to 01:00:00.";
        }
    }
}
