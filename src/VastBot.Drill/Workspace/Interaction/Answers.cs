using System.Text.Json;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>Shows what an app answers to a person's action, in an acknowledgement or by <c>response_url</c>.</summary>
internal sealed class Answers(WorkspaceState state)
{
    /// <summary>Applies one answer; null, or why it was refused.</summary>
    public string? Apply(ResponseLink link, JsonElement body)
    {
        if (state.Channel(link.Channel) is not { } channel) return "no_service";
        if (channel.IsArchived) return "channel_is_archived";
        var original = link.MessageTs is { } ts ? channel.Find(ts) : null;
        var delete = Flag(body, "delete_original");
        var (blocks, refusal) = Content.Blocks(new ApiCall(null, body), state, measured: false);
        if (refusal is not null) return refusal.Body["error"]!.GetValue<string>();
        var text = body.Text("text") ?? "";
        if (text.Length == 0 && blocks is null) return Without(body, link, original, delete);
        if (delete && original is not null) state.Remove(channel.Id, original.Ts);
        if (Flag(body, "replace_original") && original is not null && !delete)
        {
            state.Edit(channel.Id, original.Ts, m => m with { Text = text, Blocks = blocks, EditedTs = blocks is null ? state.NextTs() : m.EditedTs });
            return null;
        }

        state.Post(channel.Id, new Message
        {
            UserId = PracticeIds.BotUser,
            BotId = PracticeIds.Bot,
            Text = text,
            Blocks = blocks,
            ThreadTs = body.Text("thread_ts"),
            OnlyFor = body.Text("response_type") == "in_channel" ? null : link.User,
        });
        return null;
    }

    /// <summary>A line of the workspace's own, for one person's eyes.</summary>
    public void Tell(string channel, string user, string text, string? thread = null) =>
        state.Post(channel, new Message { UserId = PracticeIds.Slackbot, Text = text, OnlyFor = user, ThreadTs = thread });

    private string? Without(JsonElement body, ResponseLink link, Message? original, bool delete)
    {
        if (delete)
        {
            if (original is not null) state.Remove(link.Channel, original.Ts);
            return null;
        }

        return body.Text("response_type") == "in_channel" ? null : "no_text";
    }

    private static bool Flag(JsonElement body, string name) => body.Flag(name) || body.Text(name) == "true";
}
