namespace VastBot.Slack;

/// <summary>What a refused person reads: what is missing, and which key sets it.</summary>
internal static class AccessWords
{
    public const string Nobody = "Slack does not say who asks, so nothing was done.";

    public static string NotListed(Permission needs, string userId, bool isSet)
    {
        var key = AccessOptions.Key(needs);
        return isSet
            ? $"You may not do this: you are not in `{key}`. Whoever runs this bot can add your id `{userId}` or a user group of yours "
                + "there. Nothing was changed."
            : $"Nobody may do this yet: `{key}` is not set. Whoever runs this bot sets it to ids of people or user groups; yours is "
                + $"`{userId}`. Nothing was changed.";
    }

    public static string Standing(Standing standing, string userId) =>
        $"{Who(standing)} may not use this bot unless listed. Whoever runs it can add the id `{userId}` to `Access:Readers` or to the list "
        + "of what is needed, such as `Access:Responders`. Nothing was changed.";

    public static string CannotCheck(SlackException why) => why.Error.Needed is { } scope
        ? $"I cannot check what you may do: the bot's token lacks the scope `{scope}`. Whoever runs this bot adds it and reinstalls the app, "
            + "or lists your id itself under `Access`. Nothing was changed."
        : $"I cannot check what you may do: Slack answered `{why.Code}`. Nothing was changed. Try again in a moment; people listed "
            + "under `Access` by their own id need no check.";

    private static string Who(Standing standing) => standing switch
    {
        VastBot.Slack.Standing.Guest => "Guests",
        VastBot.Slack.Standing.Bot => "Bots",
        VastBot.Slack.Standing.Foreigner => "People of other workspaces",
        _ => "Deactivated people",
    };
}
