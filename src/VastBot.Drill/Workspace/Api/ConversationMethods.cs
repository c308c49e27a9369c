using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Channels: making, finding, joining, naming what they are for, closing.</summary>
internal sealed class ConversationMethods(WorkspaceState state, Action<string, JsonObject> raise)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.create", "channels:manage", ApiMethod.Tier2, Create),
        new("conversations.list", "channels:read", ApiMethod.Tier2, List) { FormOnly = true },
        new("conversations.info", "channels:read", ApiMethod.Tier3, Info) { FormOnly = true },
        new("conversations.members", "channels:read", ApiMethod.Tier4, Members) { FormOnly = true },
        new("conversations.open", "im:write", ApiMethod.Tier3, Open),
        new("conversations.invite", "channels:manage", ApiMethod.Tier3, Invite),
        new("conversations.join", "channels:join", ApiMethod.Tier3, Join),
        new("conversations.setTopic", "channels:manage", ApiMethod.Tier2, c => Describe(c, "topic", (ch, t) => ch with { Topic = t })),
        new("conversations.setPurpose", "channels:manage", ApiMethod.Tier2, c => Describe(c, "purpose", (ch, t) => ch with { Purpose = t })),
        new("conversations.rename", "channels:manage", ApiMethod.Tier2, Rename),
        new("conversations.archive", "channels:manage", ApiMethod.Tier2, Archive),
    ];

    private ApiAnswer Create(ApiCall call)
    {
        var name = call.Text("name");
        if (ChannelNames.Refusal(name) is { } refusal) return ApiAnswer.Refuse(refusal);
        if (state.Channels.Any(c => !c.IsDirect && c.Name == name)) return ApiAnswer.Refuse("name_taken");
        var channel = new Channel(state.NextId("C0"), name)
        {
            IsPrivate = call.Flag("is_private"),
            Created = state.Time.GetUtcNow().ToUnixTimeSeconds(),
            Creator = PracticeIds.BotUser,
            Members = [PracticeIds.BotUser],
        };
        state.Add(channel);
        return ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(channel) });
    }

    private ApiAnswer List(ApiCall call)
    {
        var types = call.List("types") is { Count: > 0 } given ? given : ["public_channel"];
        if (types.Any(t => t is not ("public_channel" or "private_channel" or "im" or "mpim"))) return ApiAnswer.Refuse("invalid_types");
        var all = state.Channels
            .Where(c => Reach.Find(state, c.Id) is not null && types.Contains(c.IsDirect ? "im" : c.IsPrivate ? "private_channel" : "public_channel"))
            .Where(c => !(call.Flag("exclude_archived") && c.IsArchived))
            .ToList();
        return Paging.Take(all, call) is { } taken
            ? ApiAnswer.Ok(new JsonObject
            {
                ["channels"] = new JsonArray([.. taken.Page.Select(c => Wire.Channel(c, members: true))]),
                ["response_metadata"] = taken.Next,
            })
            : ApiAnswer.Refuse(call.Has("cursor") ? "invalid_cursor" : "invalid_limit");
    }

    private ApiAnswer Info(ApiCall call) =>
        Reach.Find(state, call.Text("channel")) is { } channel
            ? ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(channel, call.Flag("include_num_members")) })
            : ApiAnswer.Refuse("channel_not_found");

    private ApiAnswer Members(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        return Paging.Take(channel.Members, call) is { } taken
            ? ApiAnswer.Ok(new JsonObject
            {
                ["members"] = new JsonArray([.. taken.Page.Select(m => (JsonNode)m)]),
                ["response_metadata"] = taken.Next,
            })
            : ApiAnswer.Refuse("invalid_cursor");
    }

    private ApiAnswer Open(ApiCall call)
    {
        var users = call.List("users");
        if (users.Count == 0 && state.Channel(call.Text("channel")) is { IsDirect: true } known)
            return ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(known), ["already_open"] = true });
        if (users.Count != 1) return ApiAnswer.Refuse(users.Count == 0 ? "users_list_not_supplied" : "method_not_supported_for_channel_type");
        if (Reach.DirectWith(state, users[0]) is not { } direct) return ApiAnswer.Refuse("user_not_found");
        var result = new JsonObject { ["channel"] = call.Flag("return_im") ? Wire.Channel(direct) : new JsonObject { ["id"] = direct.Id } };
        return ApiAnswer.Ok(result);
    }

    private ApiAnswer Invite(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        var users = call.List("users");
        if (users.Count == 0) return ApiAnswer.Refuse("no_user");
        var refused = users.Select(u => (User: u, Error: InviteRefusal(channel, u))).Where(r => r.Error is not null).ToList();
        if (refused.Count > 0 && !(call.Flag("force") && refused.Count < users.Count))
        {
            return ApiAnswer.Refuse(refused[0].Error!, new JsonObject
            {
                ["errors"] = new JsonArray([.. refused.Select(r => new JsonObject { ["user"] = r.User, ["ok"] = false, ["error"] = r.Error })]),
            });
        }

        foreach (var user in users.Except(refused.Select(r => r.User), StringComparer.Ordinal)) Enter(channel, user, PracticeIds.BotUser);
        return ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(state.Channel(channel.Id)!) });
    }

    private string? InviteRefusal(Channel channel, string user) =>
        user == PracticeIds.BotUser ? "cant_invite_self"
        : state.Member(user) is null ? "user_not_found"
        : channel.Members.Contains(user) ? "already_in_channel"
        : null;

    private ApiAnswer Join(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.IsPrivate) return ApiAnswer.Refuse("method_not_supported_for_channel_type");
        if (channel.IsArchived) return ApiAnswer.Refuse("is_archived");
        var already = channel.Members.Contains(PracticeIds.BotUser);
        if (!already) Enter(channel, PracticeIds.BotUser, null);
        var result = new JsonObject { ["channel"] = Wire.Channel(state.Channel(channel.Id)!) };
        if (already) result["warning"] = "already_in_channel";
        if (already) result["response_metadata"] = new JsonObject { ["warnings"] = new JsonArray("already_in_channel") };
        return ApiAnswer.Ok(result);
    }

    private void Enter(Channel channel, string user, string? inviter)
    {
        state.Change(channel.Id, c => c with { Members = c.Members.Add(user) });
        state.Post(channel.Id, new Message { UserId = user, Subtype = "channel_join", Text = $"<@{user}> has joined the channel" });
        var news = new JsonObject { ["type"] = "member_joined_channel", ["user"] = user, ["channel"] = channel.Id, ["team"] = PracticeIds.Team };
        if (inviter is not null) news["inviter"] = inviter;
        raise(channel.Id, news);
    }

    private ApiAnswer Describe(ApiCall call, string what, Func<Channel, string, Channel> change)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        var text = call.Text(what);
        if (text.Length > 250) return ApiAnswer.Refuse("too_long");
        state.Change(channel.Id, c => change(c, text));
        state.Post(channel.Id, new Message
        {
            UserId = PracticeIds.BotUser,
            Subtype = $"channel_{what}",
            Text = $"<@{PracticeIds.BotUser}> set the channel {what}: {text}",
        });
        return ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(state.Channel(channel.Id)!), [what] = text });
    }

    private ApiAnswer Rename(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.MemberRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        if (channel.Creator != PracticeIds.BotUser) return ApiAnswer.Refuse("not_authorized");
        var name = call.Text("name");
        if (ChannelNames.Refusal(name) is { } bad) return ApiAnswer.Refuse(bad);
        if (state.Channels.Any(c => !c.IsDirect && c.Id != channel.Id && c.Name == name)) return ApiAnswer.Refuse("name_taken");
        state.Change(channel.Id, c => c with { Name = name });
        state.Post(channel.Id, new Message { UserId = PracticeIds.BotUser, Subtype = "channel_name", Text = $"<@{PracticeIds.BotUser}> has renamed the channel to \"{name}\"" });
        raise(channel.Id, new JsonObject
        {
            ["type"] = "channel_rename",
            ["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = name, ["created"] = channel.Created },
        });
        return ApiAnswer.Ok(new JsonObject { ["channel"] = Wire.Channel(state.Channel(channel.Id)!) });
    }

    private ApiAnswer Archive(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (channel.IsDirect) return ApiAnswer.Refuse("method_not_supported_for_channel_type");
        if (channel.IsGeneral) return ApiAnswer.Refuse("cant_archive_general");
        if (channel.IsArchived) return ApiAnswer.Refuse("already_archived");
        if (!channel.Members.Contains(PracticeIds.BotUser)) return ApiAnswer.Refuse("not_in_channel");
        state.Change(channel.Id, c => c with { IsArchived = true });
        raise(channel.Id, new JsonObject { ["type"] = "channel_archive", ["channel"] = channel.Id, ["user"] = PracticeIds.BotUser });
        return ApiAnswer.Ok();
    }
}
