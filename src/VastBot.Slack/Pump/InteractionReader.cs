using System.Text.Json;

namespace VastBot.Slack;

/// <summary>Interactivity payload → typed requests.</summary>
internal static class InteractionReader
{
    public static IReadOnlyList<SlackRequest> Read(Delivery delivery)
    {
        var payload = delivery.Payload;
        return Json.Text(payload, "type") switch
        {
            "block_actions" => [.. Json.Items(Json.Member(payload, "actions")).Select(action => Common(BlockAction(payload, action), delivery))],
            "view_submission" => [Common(Submission(payload), delivery)],
            "view_closed" => [Common(Closed(payload), delivery)],
            "shortcut" => [Common(Shortcut(payload), delivery)],
            "message_action" => [Common(MessageAction(payload), delivery)],
            "block_suggestion" => [Common(Suggestion(payload), delivery)],
            _ => [],
        };
    }

    private static BlockAction BlockAction(JsonElement payload, JsonElement action)
    {
        var container = Json.Member(payload, "container");
        var view = Json.Member(payload, "view");
        var message = Json.Member(payload, "message");
        var (actionId, value) = Meant(Json.Text(action, "action_id") ?? "", ValueOf(action));
        return new BlockAction
        {
            ActionId = actionId,
            BlockId = Json.Text(action, "block_id") ?? "",
            Value = value,
            ElementType = Json.Text(action, "type") ?? "",
            IsLink = IsLink(payload, action),
            MessageTs = Json.Text(container, "message_ts") ?? Json.Text(message, "ts"),
            ThreadTs = Json.Text(container, "thread_ts") ?? Json.Text(message, "thread_ts"),
            IsEphemeral = Json.Flag(container, "is_ephemeral"),
            ViewId = Json.Text(view, "id") ?? Json.Text(container, "view_id"),
            ViewHash = Json.Text(view, "hash"),
            IsHome = Json.Text(view, "type") == "home",
            PrivateMetadata = Json.Text(view, "private_metadata") ?? "",
            ChannelId = Json.Text(container, "channel_id"),
            State = new ViewState(State(payload, view)),
        };
    }

    /// <summary>The button that a choice in <see cref="OverflowMenu.Of"/> stands for; anything else is itself.</summary>
    private static (string ActionId, string Value) Meant(string actionId, string value) =>
        actionId == OverflowMenu.OfButtons && value.Split(' ', 2) is [var button, var its] ? (button, its) : (actionId, value);

    private static JsonElement State(JsonElement payload, JsonElement view) =>
        Json.Member(payload, "state", "values") is { ValueKind: JsonValueKind.Object } state ? state : Json.Member(view, "state", "values");

    private static ViewSubmission Submission(JsonElement payload)
    {
        var view = Json.Member(payload, "view");
        return new ViewSubmission
        {
            CallbackId = Json.Text(view, "callback_id") ?? "",
            ViewId = Json.Text(view, "id") ?? "",
            ViewHash = Json.Text(view, "hash"),
            PrivateMetadata = Json.Text(view, "private_metadata") ?? "",
            State = new ViewState(Json.Member(view, "state", "values")),
            FirstInput = Json.Items(Json.Member(view, "blocks")).Where(block => Json.Text(block, "type") == "input")
                .Select(block => Json.Text(block, "block_id")).FirstOrDefault(),
            ResponseUrl = RequestReader.Address(Json.Items(Json.Member(payload, "response_urls")).Select(url => Json.Text(url, "response_url")).FirstOrDefault()),
            AnswerChannelId = Json.Items(Json.Member(payload, "response_urls")).Select(url => Json.Text(url, "channel_id")).FirstOrDefault(),
        };
    }

    private static ViewClosed Closed(JsonElement payload)
    {
        var view = Json.Member(payload, "view");
        return new ViewClosed
        {
            CallbackId = Json.Text(view, "callback_id") ?? "",
            ViewId = Json.Text(view, "id") ?? "",
            PrivateMetadata = Json.Text(view, "private_metadata") ?? "",
            IsCleared = Json.Flag(payload, "is_cleared"),
        };
    }

    private static GlobalShortcut Shortcut(JsonElement payload) => new() { CallbackId = Json.Text(payload, "callback_id") ?? "" };

    private static MessageAction MessageAction(JsonElement payload)
    {
        var message = Json.Member(payload, "message");
        return new MessageAction
        {
            CallbackId = Json.Text(payload, "callback_id") ?? "",
            MessageTs = Json.Text(message, "ts") ?? Json.Text(payload, "message_ts") ?? "",
            MessageUserId = Json.Text(message, "user"),
            MessageText = Json.Text(message, "text") ?? "",
            ThreadTs = Json.Text(message, "thread_ts"),
            Message = message,
        };
    }

    private static BlockSuggestion Suggestion(JsonElement payload) => new()
    {
        ActionId = Json.Text(payload, "action_id") ?? "",
        BlockId = Json.Text(payload, "block_id") ?? "",
        Value = Json.Text(payload, "value") ?? "",
        PrivateMetadata = Json.Text(payload, "view", "private_metadata") ?? "",
    };

    /// <summary>What every interaction has in common.</summary>
    private static SlackRequest Common(SlackRequest request, Delivery delivery)
    {
        var payload = delivery.Payload;
        return request with
        {
            RequestId = RequestReader.NewRequestId(),
            TeamId = Json.Text(payload, "team", "id") ?? Json.Text(payload, "user", "team_id") ?? "",
            AppId = Json.Text(payload, "api_app_id") ?? "",
            UserId = Json.Text(payload, "user", "id") ?? "",
            UserName = Json.Text(payload, "user", "name") ?? Json.Text(payload, "user", "username"),
            UserTeamId = Json.Text(payload, "user", "team_id"),
            ChannelId = request.ChannelId ?? Json.Text(payload, "channel", "id"),
            ChannelName = Json.Text(payload, "channel", "name"),
            TriggerId = Json.Text(payload, "trigger_id"),
            ResponseUrl = request.ResponseUrl ?? RequestReader.Address(Json.Text(payload, "response_url")),
            ReceivedAt = delivery.ReceivedAt,
            RetryAttempt = delivery.RetryAttempt,
            RetryReason = delivery.RetryReason,
        };
    }

    /// <summary>The one value of an element, whichever field its type keeps it in.</summary>
    private static string ValueOf(JsonElement action) =>
        Json.Text(action, "value")
        ?? Json.Text(action, "selected_option", "value")
        ?? Json.Text(action, "selected_user")
        ?? Json.Text(action, "selected_conversation")
        ?? Json.Text(action, "selected_channel")
        ?? Json.Text(action, "selected_date")
        ?? Json.Text(action, "selected_time")
        ?? (Json.Member(action, "selected_date_time") is { ValueKind: JsonValueKind.Number } moment ? moment.GetRawText() : "");

    /// <summary>Slack reports clicks on link buttons too; the address stands only in the message's or view's own blocks.</summary>
    private static bool IsLink(JsonElement payload, JsonElement action)
    {
        if (Json.Text(action, "type") != "button") return false;
        if (Json.Text(action, "url") is not null) return true;
        var id = Json.Text(action, "action_id");
        var blocks = Json.Items(Json.Member(payload, "message", "blocks")).Concat(Json.Items(Json.Member(payload, "view", "blocks")));
        return blocks.SelectMany(block => Json.Items(Json.Member(block, "elements")).Append(Json.Member(block, "accessory")))
            .Any(element => Json.Text(element, "action_id") == id && Json.Text(element, "url") is not null);
    }
}
