using System.Text.Json;

namespace VastBot.Slack;

/// <summary>Events API payload → typed request: mentions and direct messages become commands, echoes of the bot itself nothing.</summary>
internal static class EventReader
{
    public static SlackRequest? Read(Delivery delivery, BotIdentity bot, string command)
    {
        var slackEvent = Json.Member(delivery.Payload, "event");
        var type = Json.Text(slackEvent, "type");
        if (type is null || IsEcho(slackEvent, type, bot)) return null;
        return Typed(slackEvent, type, bot, command) is { } request ? Common(request, slackEvent, delivery) : null;
    }

    private static SlackRequest? Typed(JsonElement slackEvent, string type, BotIdentity bot, string command) => type switch
    {
        "app_mention" => IsPlain(slackEvent) ? Command(slackEvent, bot, command) : null,
        "message" when Json.Text(slackEvent, "channel_type") == "im" => IsPlain(slackEvent) ? Command(slackEvent, bot, command) : null,
        "app_home_opened" when Json.Text(slackEvent, "tab") is "home" => new AppHomeOpened { ViewHash = Json.Text(slackEvent, "view", "hash") },
        _ => new SlackEvent { Type = type, Event = slackEvent },
    };

    private static SlashCommand Command(JsonElement slackEvent, BotIdentity bot, string command)
    {
        var (verb, text) = CommandGrammar.Split(CommandGrammar.Addressed(Json.Text(slackEvent, "text") ?? "", bot.UserId, command));
        return new SlashCommand { Command = command, Verb = verb, Text = text, Arguments = CommandGrammar.Words(text) };
    }

    /// <summary>Written by a person, and not an edit, a join or anything else that only looks like a message.</summary>
    private static bool IsPlain(JsonElement slackEvent) =>
        Json.Text(slackEvent, "bot_id") is null
        && Json.Text(slackEvent, "subtype") is null or "file_share" or "thread_broadcast"
        && Json.Member(slackEvent, "edited").ValueKind != JsonValueKind.Object;

    private static bool IsEcho(JsonElement slackEvent, string type, BotIdentity bot) =>
        type is not ("member_joined_channel" or "member_left_channel")
        && ((bot.UserId.Length > 0 && UserOf(slackEvent) == bot.UserId) || (bot.BotId.Length > 0 && Json.Text(slackEvent, "bot_id") == bot.BotId));

    private static string? UserOf(JsonElement slackEvent) => Json.Text(slackEvent, "user") ?? Json.Text(slackEvent, "user", "id");

    private static SlackRequest Common(SlackRequest request, JsonElement slackEvent, Delivery delivery)
    {
        var common = request with
        {
            RequestId = RequestReader.NewRequestId(),
            TeamId = Json.Text(delivery.Payload, "team_id") ?? "",
            AppId = Json.Text(delivery.Payload, "api_app_id") ?? "",
            UserId = UserOf(slackEvent) ?? "",
            UserTeamId = Json.Text(slackEvent, "user_team") ?? Json.Text(slackEvent, "team"),
            ChannelId = ChannelOf(slackEvent),
            ThreadTs = Json.Text(slackEvent, "thread_ts"),
            ReceivedAt = delivery.ReceivedAt,
            RetryAttempt = delivery.RetryAttempt,
            RetryReason = delivery.RetryReason,
        };
        return common is SlackEvent e ? e with { EventId = Json.Text(delivery.Payload, "event_id") ?? "" } : common;
    }

    private static string? ChannelOf(JsonElement slackEvent) =>
        Json.Text(slackEvent, "channel") ?? Json.Text(slackEvent, "channel_id") ?? Json.Text(slackEvent, "channel", "id")
        ?? Json.Text(slackEvent, "item", "channel");
}
