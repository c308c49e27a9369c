using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>A person chooses one of the app's shortcuts: from anywhere, or on a message.</summary>
internal sealed class Shortcutting(WorkspaceOptions options, WorkspaceState state, Courier courier, Triggers triggers, ResponseLinks links, Answers answers)
{
    /// <summary>False when the app has no such shortcut, or the message is not there for this person.</summary>
    public async Task<bool> Use(string userId, string callbackId, string? channelId = null, string? ts = null)
    {
        var isOnMessage = ts is not null;
        if (state.Member(userId) is not { } user || !options.Shortcuts.Any(s => s.CallbackId == callbackId && s.IsOnMessages == isOnMessage)) return false;
        var payload = Payloads.Interactive(isOnMessage ? "message_action" : "shortcut", user);
        payload["callback_id"] = callbackId;
        payload["trigger_id"] = triggers.Issue(userId);
        payload["action_ts"] = state.NextTs();
        if (isOnMessage && !AddMessage(payload, user, channelId, ts!)) return false;
        var ack = await courier.Send(new Envelope("interactive", payload));
        var home = channelId ?? state.Channels.Find(c => c.IsDirect && c.Name == userId)!.Id;
        if (!ack.Received) answers.Tell(home, userId, ":warning: VastBot did not answer your shortcut within three seconds. Choose it again.");
        return true;
    }

    private bool AddMessage(JsonObject payload, Member user, string? channelId, string ts)
    {
        if (state.Channel(channelId) is not { } channel || channel.Find(ts) is not { OnlyFor: null } message || !channel.IsOpenTo(user)) return false;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.IsDirect ? "directmessage" : channel.Name };
        payload["message_ts"] = ts;
        payload["message"] = Wire.Message(message, channel);
        payload["response_url"] = links.Issue("actions", new ResponseLink(channel.Id, user.Id, ts));
        return true;
    }
}
