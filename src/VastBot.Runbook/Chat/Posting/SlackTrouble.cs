using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>What a failed call to Slack means for whoever wanted it: does it pass by itself, why did it fail, and what cures it.</summary>
/// <param name="Passes">Trying again later may help; otherwise a person must do something first.</param>
/// <param name="Why">Without a full stop.</param>
/// <param name="Cure">A whole sentence.</param>
internal sealed record SlackTrouble(bool Passes, string Why, string Cure)
{
    private const string Reinstall = "at api.slack.com under “OAuth & Permissions”, install the app again";

    public static SlackTrouble Of(SlackException failure) => failure.Class switch
    {
        SlackErrorClass.Transient => new(true, $"Slack did not do it ({failure.Code})", "It is tried again by itself."),
        SlackErrorClass.RateLimited => new(true, "Slack asks to slow down", "It is tried again by itself."),
        SlackErrorClass.AuthenticationStop => new(true, $"Slack refuses the bot's token ({failure.Code})", "Set Slack:BotToken to a valid one; it is then tried again."),
        SlackErrorClass.Permission when failure.Error.Needed is { Length: > 0 } scope => new(false, $"the bot lacks the scope {scope}", $"Add {scope} {Reinstall}, then press Try again."),
        SlackErrorClass.Permission => new(false, $"the workspace does not let the bot do it ({failure.Code})", "Ask a workspace admin to allow it for this app, then press Try again."),
        _ => OfState(failure.Code),
    };

    /// <summary>As the outcome of a delivery. A step that needs a person goes onto the card with its cure, and the lane goes on.</summary>
    public static DeliveryOutcome Outcome(SlackException failure, string step) => Of(failure) switch
    {
        { Passes: true } trouble => new TryAgain(trouble.Why, failure.Error.RetryAfter),
        var trouble => new GaveUp(failure.Message, new StepFailed(step, trouble.Why, trouble.Cure)),
    };

    private static SlackTrouble OfState(string code) => code switch
    {
        "not_in_channel" or "channel_not_found" => new(false, $"the bot is no member there ({code})", "Invite it with /invite in that channel, then press Try again."),
        "is_archived" => new(false, "the channel is archived", "Restore it, then press Try again."),
        "user_not_found" or "user_disabled" or "users_not_found" => new(false, $"Slack does not know that person ({code})", "Name somebody else."),
        _ => new(false, $"Slack refuses it ({code})", "Look the code up in Slack's documentation, then press Try again."),
    };
}
