using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Posting, editing and deleting messages.</summary>
internal sealed class ChatMethods(WorkspaceState state, Uri page)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", "chat:write", ApiMethod.Special, Post),
        new("chat.update", "chat:write", ApiMethod.Tier3, Update),
        new("chat.delete", "chat:write", ApiMethod.Tier3, Delete),
        new("chat.postEphemeral", "chat:write", ApiMethod.Tier4, PostEphemeral),
        new("chat.getPermalink", null, ApiMethod.Special, Permalink) { FormOnly = true },
    ];

    private ApiAnswer Post(ApiCall call)
    {
        var target = call.Text("channel");
        var channel = Reach.Find(state, target) ?? Reach.DirectWith(state, target);
        if (channel is null) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.PostingRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        var (draft, bad) = MessageDraft.Read(call, state);
        if (draft is null) return bad!;
        if (draft.ThreadTs is { } parent && channel.Find(parent) is not { OnlyFor: null, IsReply: false }) return ApiAnswer.Refuse("thread_not_found");
        var message = state.Post(channel.Id, draft);
        var result = new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts, ["message"] = Wire.Message(message, state.Channel(channel.Id)!) };
        if (call.Text("text").Length > Content.TextLimit)
        {
            result["warning"] = "message_truncated";
            result["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("message_truncated") };
        }

        return ApiAnswer.Ok(result);
    }

    private ApiAnswer PostEphemeral(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.IsArchived) return ApiAnswer.Refuse("is_archived");
        if (!channel.Members.Contains(PracticeIds.BotUser)) return ApiAnswer.Refuse("not_in_channel");
        if (!channel.Members.Contains(call.Text("user"))) return ApiAnswer.Refuse("user_not_in_channel");
        var (draft, bad) = MessageDraft.Read(call, state);
        if (draft is null) return bad!;
        var message = state.Post(channel.Id, draft with { OnlyFor = call.Text("user") });
        return ApiAnswer.Ok(new JsonObject { ["message_ts"] = message.Ts });
    }

    private ApiAnswer Update(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.Find(call.Text("ts")) is not { OnlyFor: null } before) return ApiAnswer.Refuse("message_not_found");
        if (before.BotId != PracticeIds.Bot) return ApiAnswer.Refuse("cant_update_message");
        if (channel.IsArchived) return ApiAnswer.Refuse("is_archived");
        if (call.Text("text").Length > Content.EditLimit) return ApiAnswer.Refuse("msg_too_long");
        var (blocks, badBlocks) = Content.Blocks(call, state);
        if (badBlocks is not null) return badBlocks;
        var (metadata, badMetadata) = Content.Metadata(call);
        if (badMetadata is not null) return badMetadata;
        if (!call.Has("text") && blocks is null) return ApiAnswer.Refuse("no_text");
        state.Edit(channel.Id, before.Ts, m => Edited(m, call, blocks, metadata));
        var after = state.Channel(channel.Id)!.Find(before.Ts)!;
        return ApiAnswer.Ok(new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = after.Ts,
            ["text"] = after.Text,
            ["message"] = Wire.Message(after, channel),
        });
    }

    private Message Edited(Message m, ApiCall call, JsonElement? blocks, JsonElement? metadata) => m with
    {
        Text = call.TextOrNull("text") ?? m.Text,
        Blocks = blocks?.GetArrayLength() > 0 ? blocks : null,
        Metadata = metadata is { } given ? (given.EnumerateObject().Any() ? given : null) : m.Metadata,
        EditedTs = blocks is null ? state.NextTs() : m.EditedTs,
    };

    private ApiAnswer Delete(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.Find(call.Text("ts")) is not { OnlyFor: null } message) return ApiAnswer.Refuse("message_not_found");
        if (message.BotId != PracticeIds.Bot) return ApiAnswer.Refuse("cant_delete_message");
        state.Remove(channel.Id, message.Ts);
        return ApiAnswer.Ok(new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts });
    }

    private ApiAnswer Permalink(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.Find(call.Text("message_ts")) is not { OnlyFor: null } message) return ApiAnswer.Refuse("message_not_found");
        return ApiAnswer.Ok(new JsonObject
        {
            ["channel"] = channel.Id,
            ["permalink"] = new Uri(page, $"archives/{channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}").AbsoluteUri,
        });
    }
}
