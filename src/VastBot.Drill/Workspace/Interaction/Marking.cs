using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>A person puts an emoji under a message or pins it, and by the same move takes it away again.</summary>
internal sealed class Marking(WorkspaceState state, Action<string, JsonObject> raise)
{
    /// <summary>False when the message is not there for this person.</summary>
    public bool React(string userId, string channelId, string ts, string name)
    {
        if (Find(userId, channelId, ts) is not var (channel, message)) return false;
        var isThere = message.Reactions.Any(r => r.Name == name && r.Users.Contains(userId));
        state.Edit(channelId, ts, m => isThere ? Reactions.Remove(m, name, userId) : Reactions.Add(m, name, userId));
        raise(channelId, News.Reaction(!isThere, userId, name, channel, message));
        return true;
    }

    /// <inheritdoc cref="React"/>
    public bool Pin(string userId, string channelId, string ts)
    {
        if (Find(userId, channelId, ts) is not var (channel, message)) return false;
        var isThere = channel.Pins.Contains(ts);
        state.Change(channelId, c => c with { Pins = isThere ? c.Pins.Remove(ts) : c.Pins.Add(ts) });
        raise(channelId, News.Pin(!isThere, userId, channel, message));
        return true;
    }

    private (Channel Channel, Message Message)? Find(string userId, string channelId, string ts) =>
        state.Member(userId) is { } user && state.Channel(channelId) is { IsArchived: false } channel && channel.IsOpenTo(user)
            && channel.Find(ts) is { OnlyFor: null } message
            ? (channel, message)
            : null;
}
