using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Messages that wait for their time. As Slack warns, one with metadata waits for ever.</summary>
internal sealed class ScheduleMethods(WorkspaceState state) : IDisposable
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(120);
    private static readonly TimeSpan TooLateToCancel = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Crowd = TimeSpan.FromMinutes(5);
    private const int MostInACrowd = 30;

    private ImmutableList<WaitingMessage> _waiting = [];

    public IEnumerable<ApiMethod> All =>
    [
        new("chat.scheduleMessage", "chat:write", ApiMethod.Tier3, Schedule),
        new("chat.deleteScheduledMessage", "chat:write", ApiMethod.Tier3, Cancel),
        new("chat.scheduledMessages.list", null, ApiMethod.Tier3, List),
    ];

    public void Dispose()
    {
        foreach (var waiting in _waiting) waiting.Timer.Dispose();
    }

    private ApiAnswer Schedule(ApiCall call)
    {
        if ((Reach.Find(state, call.Text("channel")) ?? Reach.DirectWith(state, call.Text("channel"))) is not { } channel) return ApiAnswer.Refuse("channel_not_found");
        if (Reach.PostingRefusal(channel) is { } refusal) return ApiAnswer.Refuse(refusal);
        var (draft, bad) = MessageDraft.Read(call, state);
        if (draft is null) return bad!;
        if (!long.TryParse(call.Text("post_at"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds >= 253_402_300_800)
            return ApiAnswer.Refuse("invalid_time");
        var (now, at) = (state.Time.GetUtcNow(), DateTimeOffset.FromUnixTimeSeconds(seconds));
        if (at <= now) return ApiAnswer.Refuse("time_in_past");
        if (at - now > Furthest) return ApiAnswer.Refuse("time_too_far");
        if (_waiting.Count(w => w.Channel == channel.Id && (w.At - at).Duration() < Crowd) >= MostInACrowd) return ApiAnswer.Refuse("restricted_too_many");
        var waiting = Keep(channel.Id, at, draft);
        return ApiAnswer.Ok(new JsonObject
        {
            ["channel"] = channel.Id,
            ["scheduled_message_id"] = waiting.Id,
            ["post_at"] = seconds,
            ["message"] = new JsonObject { ["text"] = draft.Text, ["bot_id"] = PracticeIds.Bot, ["type"] = "delayed_message" },
        });
    }

    private WaitingMessage Keep(string channel, DateTimeOffset at, Message draft)
    {
        var id = state.NextId("Q0");
        var timer = state.Time.CreateTimer(_ => Post(id), null, at - state.Time.GetUtcNow(), Timeout.InfiniteTimeSpan);
        var waiting = new WaitingMessage(id, channel, at, draft, timer);
        ImmutableInterlocked.Update(ref _waiting, (all, one) => all.Add(one), waiting);
        return waiting;
    }

    private void Post(string id)
    {
        if (_waiting.Find(w => w.Id == id) is not { Draft.Metadata: null } due || !Forget(due)) return;
        state.Post(due.Channel, due.Draft);
    }

    private ApiAnswer Cancel(ApiCall call)
    {
        var found = _waiting.Find(w => w.Id == call.Text("scheduled_message_id") && w.Channel == call.Text("channel"));
        if (found is null || found.At - state.Time.GetUtcNow() < TooLateToCancel || !Forget(found)) return ApiAnswer.Refuse("invalid_scheduled_message_id");
        found.Timer.Dispose();
        return ApiAnswer.Ok();
    }

    private ApiAnswer List(ApiCall call)
    {
        var asked = call.TextOrNull("channel");
        var found = _waiting.Where(w => asked is null || w.Channel == asked).OrderBy(w => w.At).ToList();
        if (Paging.Take(found, call) is not { } taken) return ApiAnswer.Refuse("invalid_cursor");
        return ApiAnswer.Ok(new JsonObject
        {
            ["scheduled_messages"] = new JsonArray([.. taken.Page.Select(Written)]),
            ["response_metadata"] = taken.Next,
        });
    }

    private static JsonObject Written(WaitingMessage waiting) => new()
    {
        ["id"] = waiting.Id,
        ["channel_id"] = waiting.Channel,
        ["post_at"] = waiting.At.ToUnixTimeSeconds(),
        ["text"] = waiting.Draft.Text,
    };

    private bool Forget(WaitingMessage waiting) => ImmutableInterlocked.Update(ref _waiting, (all, one) => all.Remove(one), waiting);
}
