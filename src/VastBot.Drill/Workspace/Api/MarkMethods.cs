using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>What is put onto messages and channels: reactions, pins, bookmarks.</summary>
internal sealed class MarkMethods(WorkspaceState state, Action<string, JsonObject> raise)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("reactions.add", "reactions:write", ApiMethod.Tier3, React),
        new("reactions.remove", "reactions:write", ApiMethod.Tier3, Unreact),
        new("pins.add", "pins:write", ApiMethod.Tier2, Pin),
        new("pins.remove", "pins:write", ApiMethod.Tier2, Unpin),
        new("bookmarks.add", "bookmarks:write", ApiMethod.Tier2, Bookmark),
        new("bookmarks.list", "bookmarks:read", ApiMethod.Tier3, Bookmarks) { FormOnly = true },
    ];

    private ApiAnswer React(ApiCall call)
    {
        var name = call.Text("name");
        if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal) && !name.Contains("::", StringComparison.Ordinal)) return ApiAnswer.Refuse("invalid_name");
        var (channel, message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        if (message!.Reactions.Any(r => r.Name == name && r.Users.Contains(PracticeIds.BotUser))) return ApiAnswer.Refuse("already_reacted");
        state.Edit(channel!.Id, message.Ts, m => Reactions.Add(m, name, PracticeIds.BotUser));
        raise(channel.Id, News.Reaction(added: true, PracticeIds.BotUser, name, channel, message));
        return ApiAnswer.Ok();
    }

    private ApiAnswer Unreact(ApiCall call)
    {
        var (channel, message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        var name = call.Text("name");
        if (!message!.Reactions.Any(r => r.Name == name && r.Users.Contains(PracticeIds.BotUser))) return ApiAnswer.Refuse("no_reaction");
        state.Edit(channel!.Id, message.Ts, m => Reactions.Remove(m, name, PracticeIds.BotUser));
        raise(channel.Id, News.Reaction(added: false, PracticeIds.BotUser, name, channel, message));
        return ApiAnswer.Ok();
    }

    private ApiAnswer Pin(ApiCall call)
    {
        var (channel, message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        if (channel!.Pins.Contains(message!.Ts)) return ApiAnswer.Refuse("already_pinned");
        if (channel.Pins.Count >= 100) return ApiAnswer.Refuse("too_many_pins");
        state.Change(channel.Id, c => c with { Pins = c.Pins.Add(message.Ts) });
        raise(channel.Id, News.Pin(added: true, PracticeIds.BotUser, channel, message));
        return ApiAnswer.Ok();
    }

    private ApiAnswer Unpin(ApiCall call)
    {
        var (channel, message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        if (!channel!.Pins.Contains(message!.Ts)) return ApiAnswer.Refuse("no_pin");
        state.Change(channel.Id, c => c with { Pins = c.Pins.Remove(message.Ts) });
        raise(channel.Id, News.Pin(added: false, PracticeIds.BotUser, channel, message));
        return ApiAnswer.Ok();
    }

    private ApiAnswer Bookmark(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel_id")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        if (call.Text("title").Length == 0) return Content.Missing("title");
        if (call.Text("type") != "link") return ApiAnswer.Refuse("invalid_bookmark_type");
        if (!Uri.TryCreate(call.Text("link"), UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https")) return ApiAnswer.Refuse("invalid_link");
        if (channel.Bookmarks.Count >= 100) return ApiAnswer.Refuse("too_many_bookmarks");
        var bookmark = new Bookmark(state.NextId("Bk"), call.Text("title"), link.AbsoluteUri, call.TextOrNull("emoji"));
        state.Change(channel.Id, c => c with { Bookmarks = c.Bookmarks.Add(bookmark) });
        return ApiAnswer.Ok(new JsonObject
        {
            ["bookmark"] = Wire.Bookmark(bookmark, channel),
        });
    }

    private ApiAnswer Bookmarks(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel_id")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        return ApiAnswer.Ok(new JsonObject { ["bookmarks"] = new JsonArray([.. channel.Bookmarks.Select(b => Wire.Bookmark(b, channel))]) });
    }

    private (Channel? Channel, Message? Message, ApiAnswer? Refusal) Find(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return (null, null, ApiAnswer.Refuse("channel_not_found"));
        if (Reach.MemberRefusal(channel) is { } refusal) return (null, null, ApiAnswer.Refuse(refusal));
        return channel.Find(call.Text("timestamp")) is { OnlyFor: null } message
            ? (channel, message, null)
            : (null, null, ApiAnswer.Refuse("message_not_found"));
    }
}
