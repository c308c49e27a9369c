using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.Api;
using VastBot.Drill.Workspace.Delivery;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>What a person writes into the composer: a slash command, or a message that may mention the bot or go to it directly.</summary>
internal sealed class Typing(WorkspaceState state, Courier courier, Triggers triggers, ResponseLinks links, Answers answers)
{
    public async Task Write(string userId, string channelId, string typed, string? thread = null)
    {
        var text = typed.Trim();
        if (text.Length == 0 || state.Member(userId) is not { } user || state.Channel(channelId) is not { } channel) return;
        if (channel.IsArchived) answers.Tell(channelId, userId, "This channel is archived.", thread);
        else if (text[0] == '/') await Command(user, channel, text, thread);
        else Say(user, channel, text, thread);
    }

    private void Say(Member user, Channel channel, string typed, string? thread)
    {
        var text = Outgoing.Resolve(typed, state);
        var message = state.Post(channel.Id, new Message { UserId = user.Id, Text = text, ThreadTs = thread, ClientId = Guid.NewGuid().ToString() });
        var heard = channel.IsDirect || (text.Contains($"<@{PracticeIds.BotUser}>", StringComparison.Ordinal) && channel.Members.Contains(PracticeIds.BotUser));
        if (!heard) return;
        var news = Wire.Message(message, channel);
        news["type"] = channel.IsDirect ? "message" : "app_mention";
        news["channel"] = channel.Id;
        if (channel.IsDirect) news["channel_type"] = "im";
        courier.Raise(news);
    }

    private async Task Command(Member user, Channel channel, string typed, string? thread)
    {
        var end = typed.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = end < 0 ? (typed, "") : (typed[..end], typed[(end + 1)..].Trim());
        if (command == "/invite") Invite(user, channel, text);
        else if (command != PracticeIds.Command) answers.Tell(channel.Id, user.Id, $"`{Outgoing.Escape(command)}` is not a command here. Try `{PracticeIds.Command}`.", thread);
        else if (thread is not null) answers.Tell(channel.Id, user.Id, $"`{command}` does not work in threads. Write `@vastbot {Outgoing.Escape(text)}` instead.", thread);
        else await Run(user, channel, command, text);
    }

    private async Task Run(Member user, Channel channel, string command, string text)
    {
        var link = new ResponseLink(channel.Id, user.Id, null);
        var url = links.Issue("commands", link);
        var payload = Payloads.Command(user, channel, command, Outgoing.Resolve(text, state), triggers.Issue(user.Id), url);
        var ack = await courier.Send(new Envelope("slash_commands", payload));
        if (!ack.Received)
        {
            answers.Tell(channel.Id, user.Id, ack.Problem is "timeout" or "http_timeout"
                ? $"`{command}` failed with the error `operation_timeout`: VastBot did not answer within three seconds."
                : $"`{command}` failed with the error `dispatch_failed`: VastBot is not connected.");
            return;
        }

        if (ack.Body is not { } body || !body.EnumerateObject().Any()) return;
        if (body.Text("response_type") == "in_channel")
            state.Post(channel.Id, new Message { UserId = user.Id, Text = Outgoing.Escape($"{command} {text}".TrimEnd()) });
        if (answers.Apply(link, body) is { } refused)
            answers.Tell(channel.Id, user.Id, $"`{command}` failed with the error `{refused}`.");
    }

    private void Invite(Member user, Channel channel, string whom)
    {
        var guest = state.Members.Find(m => m.Name.Equals(whom.TrimStart('@'), StringComparison.OrdinalIgnoreCase));
        if (guest is null || channel.IsDirect) answers.Tell(channel.Id, user.Id, "Nobody to invite by that name. Try `/invite @vastbot`.");
        else if (channel.Members.Contains(guest.Id)) answers.Tell(channel.Id, user.Id, $"<@{guest.Id}> is already here.");
        else
        {
            state.Change(channel.Id, c => c with { Members = c.Members.Add(guest.Id) });
            state.Post(channel.Id, new Message { UserId = guest.Id, Subtype = "channel_join", Text = $"<@{guest.Id}> was added by <@{user.Id}>" });
            if (!state.Channel(channel.Id)!.Members.Contains(PracticeIds.BotUser)) return;
            courier.Raise(new JsonObject
            {
                ["type"] = "member_joined_channel",
                ["user"] = guest.Id,
                ["channel"] = channel.Id,
                ["channel_type"] = "C",
                ["team"] = PracticeIds.Team,
                ["inviter"] = user.Id,
            });
        }
    }
}
