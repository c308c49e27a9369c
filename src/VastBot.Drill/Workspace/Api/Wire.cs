using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Writes the workspace's objects as Slack writes them.</summary>
internal static class Wire
{
    public static JsonObject Message(Message m, Channel channel, bool metadata = true)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["user"] = m.UserId,
            ["ts"] = m.Ts,
            ["text"] = m.Text,
            ["team"] = PracticeIds.Team,
        };
        if (m.Subtype is not null) json["subtype"] = m.Subtype;
        if (m.BotId is not null) (json["bot_id"], json["app_id"]) = (m.BotId, PracticeIds.App);
        if (m.ClientId is not null) json["client_msg_id"] = m.ClientId;
        if (m.Blocks is { } blocks) json["blocks"] = blocks.ToNode();
        if (m.EditedTs is not null) json["edited"] = new JsonObject { ["user"] = m.UserId, ["ts"] = m.EditedTs };
        if (m.Metadata is { } meta) json["metadata"] = metadata ? meta.ToNode() : new JsonObject { ["event_type"] = meta.Text("event_type") };
        if (m.Reactions.Count > 0) json["reactions"] = new JsonArray([.. m.Reactions.Select(Reaction)]);
        if (m.Files.Count > 0) json["files"] = new JsonArray([.. m.Files.Select(File)]);
        if (m.ThreadTs is not null) Thread(json, m, channel);
        return json;
    }

    public static JsonObject Channel(Channel c, bool members = false)
    {
        var json = new JsonObject
        {
            ["id"] = c.Id,
            ["created"] = c.Created,
            ["is_archived"] = c.IsArchived,
            ["is_im"] = c.IsDirect,
            ["is_org_shared"] = false,
            ["is_private"] = c.IsPrivate,
            ["is_member"] = c.Members.Contains(PracticeIds.BotUser),
        };
        if (c.IsDirect)
        {
            json["user"] = c.Name;
            return json;
        }

        json["name"] = c.Name;
        json["name_normalized"] = c.Name;
        json["is_channel"] = !c.IsPrivate;
        json["is_group"] = false;
        json["is_mpim"] = false;
        json["is_general"] = c.IsGeneral;
        json["creator"] = c.Creator;
        json["topic"] = Told(c.Topic, c);
        json["purpose"] = Told(c.Purpose, c);
        json["properties"] = c.CanvasId is null ? [] : new JsonObject { ["canvas"] = new JsonObject { ["file_id"] = c.CanvasId, ["is_empty"] = false } };
        if (members) json["num_members"] = c.Members.Count;
        return json;
    }

    public static JsonObject Member(Member m) => new()
    {
        ["id"] = m.Id,
        ["team_id"] = PracticeIds.Team,
        ["name"] = m.Name,
        ["real_name"] = m.RealName,
        ["deleted"] = false,
        ["is_bot"] = m.IsBot,
        ["is_app_user"] = false,
        ["is_admin"] = false,
        ["is_owner"] = false,
        ["is_restricted"] = m.IsGuest,
        ["is_ultra_restricted"] = false,
        ["tz"] = m.TimeZone,
        ["tz_label"] = m.TimeZone,
        ["tz_offset"] = 0,
        ["updated"] = 0,
        ["profile"] = new JsonObject
        {
            ["real_name"] = m.RealName,
            ["display_name"] = m.Name,
            ["title"] = m.Title,
            ["team"] = PracticeIds.Team,
            ["email"] = m.IsBot ? null : m.Address,
        },
    };

    public static JsonObject Group(Group g, bool users)
    {
        var json = new JsonObject
        {
            ["id"] = g.Id,
            ["team_id"] = PracticeIds.Team,
            ["is_usergroup"] = true,
            ["name"] = g.Name,
            ["handle"] = g.Handle,
            ["description"] = "",
            ["date_delete"] = 0,
            ["user_count"] = g.Members.Count,
        };
        if (users) json["users"] = new JsonArray([.. g.Members.Select(m => (JsonNode)m)]);
        return json;
    }

    public static JsonObject View(View v)
    {
        var json = v.Body.ToNode()!.AsObject();
        json["id"] = v.Id;
        json["team_id"] = PracticeIds.Team;
        json["app_id"] = PracticeIds.App;
        json["bot_id"] = PracticeIds.Bot;
        json["app_installed_team_id"] = PracticeIds.Team;
        json["hash"] = v.Hash;
        json["root_view_id"] = v.RootId;
        json["previous_view_id"] = v.PreviousId;
        json["state"] = new JsonObject { ["values"] = v.Values?.ToNode() ?? new JsonObject() };
        json["private_metadata"] ??= "";
        json["callback_id"] ??= "";
        json["external_id"] ??= "";
        json["clear_on_close"] ??= false;
        json["notify_on_close"] ??= false;
        if (!json.ContainsKey("submit")) json["submit"] = null;
        if (!json.ContainsKey("close")) json["close"] = null;
        return json;
    }

    public static JsonObject File(SharedFile f) => new()
    {
        ["id"] = f.Id,
        ["name"] = f.Name,
        ["title"] = f.Title,
        ["size"] = f.Length,
        ["user"] = PracticeIds.BotUser,
    };

    public static JsonObject Bookmark(Bookmark b, Channel channel) => new()
    {
        ["id"] = b.Id,
        ["channel_id"] = channel.Id,
        ["title"] = b.Title,
        ["link"] = b.Link,
        ["type"] = "link",
    };

    private static JsonObject Reaction(Reaction r) => new()
    {
        ["name"] = r.Name,
        ["users"] = new JsonArray([.. r.Users.Select(u => (JsonNode)u)]),
        ["count"] = r.Users.Count,
    };

    private static JsonObject Told(string value, Channel c) => new() { ["value"] = value, ["creator"] = c.Creator, ["last_set"] = c.Created };

    private static void Thread(JsonObject json, Message m, Channel channel)
    {
        json["thread_ts"] = m.ThreadTs;
        if (m.IsReply) return;
        var replies = channel.Replies(m.Ts).Where(r => r.OnlyFor is null).ToList();
        json["reply_count"] = replies.Count;
        json["reply_users_count"] = replies.Select(r => r.UserId).Distinct(StringComparer.Ordinal).Count();
        if (replies.Count > 0) json["latest_reply"] = replies[^1].Ts;
    }
}
