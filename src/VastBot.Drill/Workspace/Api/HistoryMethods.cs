using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Reading what was said: a channel newest first, a thread oldest first.</summary>
internal sealed class HistoryMethods(WorkspaceState state)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("conversations.history", "channels:history", ApiMethod.Tier3, History),
        new("conversations.replies", "channels:history", ApiMethod.Tier3, Replies) { FormOnly = true },
    ];

    private ApiAnswer History(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (!channel.Members.Contains(PracticeIds.BotUser)) return ApiAnswer.Refuse("not_in_channel");
        return Answer(call, channel, channel.Messages.Where(m => !m.IsReply || m.Broadcast).Reverse());
    }

    private ApiAnswer Replies(ApiCall call)
    {
        if (Reach.Find(state, call.Text("channel")) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (!channel.Members.Contains(PracticeIds.BotUser)) return ApiAnswer.Refuse("not_in_channel");
        var ts = call.Text("ts");
        if (channel.Find(ts) is not { OnlyFor: null } found) return ApiAnswer.Refuse("thread_not_found");
        var parent = found.IsReply ? found.ThreadTs! : ts;
        return Answer(call, channel, channel.Messages.Where(m => m.Ts == parent || m.ThreadTs == parent));
    }

    private static ApiAnswer Answer(ApiCall call, Channel channel, IEnumerable<Message> messages)
    {
        if (!TryTime(call, "oldest", out var oldest)) return ApiAnswer.Refuse("invalid_ts_oldest");
        if (!TryTime(call, "latest", out var latest)) return ApiAnswer.Refuse("invalid_ts_latest");
        var inclusive = call.Flag("inclusive");
        var found = messages.Where(m => m.OnlyFor is null && IsWithin(m.Ts)).ToList();
        if (Paging.Take(found, call, most: 999) is not { } taken) return ApiAnswer.Refuse(call.Has("cursor") ? "invalid_cursor" : "invalid_limit");
        var metadata = call.Flag("include_all_metadata");
        return ApiAnswer.Ok(new JsonObject
        {
            ["messages"] = new JsonArray([.. taken.Page.Select(m => Wire.Message(m, channel, metadata))]),
            ["has_more"] = taken.Next["next_cursor"]!.GetValue<string>().Length > 0,
            ["pin_count"] = channel.Pins.Count,
            ["response_metadata"] = taken.Next,
        });

        bool IsWithin(string ts)
        {
            var at = decimal.Parse(ts, CultureInfo.InvariantCulture);
            return (oldest is null || at > oldest || (inclusive && at == oldest)) && (latest is null || at < latest || (inclusive && at == latest));
        }
    }

    private static bool TryTime(ApiCall call, string name, out decimal? at)
    {
        at = null;
        if (call.Text(name) is not { Length: > 0 } text) return true;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        at = value;
        return true;
    }
}
