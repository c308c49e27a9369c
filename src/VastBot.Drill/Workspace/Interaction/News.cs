using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>What the workspace tells of marks on messages.</summary>
internal static class News
{
    public static JsonObject Reaction(bool added, string user, string name, Channel channel, Message message) => new()
    {
        ["type"] = added ? "reaction_added" : "reaction_removed",
        ["user"] = user,
        ["reaction"] = name,
        ["item_user"] = message.UserId,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["ts"] = message.Ts },
    };

    public static JsonObject Pin(bool added, string user, Channel channel, Message message) => new()
    {
        ["type"] = added ? "pin_added" : "pin_removed",
        ["user"] = user,
        ["channel_id"] = channel.Id,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["message"] = Wire.Message(message, channel) },
        ["item_user"] = message.UserId,
    };
}
