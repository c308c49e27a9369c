using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>The payloads by which Slack tells an app what a person did.</summary>
internal static class Payloads
{
    public static JsonObject Command(Member user, Channel channel, string command, string text, string trigger, string responseUrl) => new()
    {
        ["token"] = "not-used",
        ["team_id"] = PracticeIds.Team,
        ["team_domain"] = "practice",
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.IsDirect ? "directmessage" : channel.IsPrivate ? "privategroup" : channel.Name,
        ["user_id"] = user.Id,
        ["user_name"] = user.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = PracticeIds.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl,
        ["trigger_id"] = trigger,
    };

    /// <summary>What all payloads of the interactive kind begin with.</summary>
    public static JsonObject Interactive(string type, Member user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = PracticeIds.Team, ["domain"] = "practice" },
        ["user"] = new JsonObject
        {
            ["id"] = user.Id,
            ["username"] = user.Name,
            ["name"] = user.Name,
            ["team_id"] = PracticeIds.Team,
        },
        ["api_app_id"] = PracticeIds.App,
        ["token"] = "not-used",
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    public static void PlaceInMessage(JsonObject payload, Channel channel, Message message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = message.OnlyFor is not null,
        };
        if (message.ThreadTs is not null) container["thread_ts"] = message.ThreadTs;
        payload["container"] = container;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.IsDirect ? "directmessage" : channel.Name };
        if (message.OnlyFor is null) payload["message"] = Wire.Message(message, channel);
    }

    public static void PlaceInView(JsonObject payload, View view)
    {
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = Wire.View(view);
    }
}
