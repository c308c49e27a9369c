using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Interaction;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Slack;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>What several people do and read in the practice workspace.</summary>
internal sealed class Conversation(WorkspaceServer workspace)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every message of every channel, direct ones too.</summary>
    public IEnumerable<Message> All => workspace.State.Channels.SelectMany(channel => channel.Messages);

    /// <summary>Types a command, and waits for the message to all that says this.</summary>
    public async Task<Message> Ask(string command, string says, string user = PracticeIds.Responder)
    {
        await workspace.TypeCommand(command, user: user);
        return await Until(() => workspace.Messages().LastOrDefault(message => message.OnlyFor is null && Text(message).Contains(says, StringComparison.Ordinal)), says);
    }

    public Task Type(string command, string user = PracticeIds.Responder) => workspace.TypeCommand(command, user: user);

    public async Task Click(Message card, string button, string user = PracticeIds.Responder) =>
        Assert.True(await workspace.Click(card.Ts, button, user: user), $"There is no button {button} on: {Text(Now(card))}");

    /// <summary>Presses what stood on a card when somebody last saw it.</summary>
    public async Task ClickOld(Message card, string button, string user)
    {
        var found = ButtonFinder.Find(card.Blocks!.Value, button)!.Value;
        Assert.True(await workspace.Clicking.Use(user, Place.InMessage(PracticeIds.Ops, card.Ts), (found.Block, found.Action), _ => null, found.Value, card));
    }

    /// <summary>The card as it stands.</summary>
    public Message Now(Message card) => workspace.Messages().First(message => message.Ts == card.Ts);

    public Task<Message> Shown(Message card, string says) => Until(() => Now(card) is var now && Text(now).Contains(says, StringComparison.Ordinal) ? now : null, says);

    /// <summary>Another message to all that says this.</summary>
    public Task<Message> Other(Message card, string says) =>
        Until(() => workspace.Messages().LastOrDefault(message => message.OnlyFor is null && message.Ts != card.Ts && Text(message).Contains(says, StringComparison.Ordinal)), $"{says} (another message)");

    public Task<Message> Whispered(string user, string says) =>
        Until(() => workspace.Messages().LastOrDefault(message => message.OnlyFor == user && Text(message).Contains(says, StringComparison.Ordinal)), $"{says} (to {user} only)");

    public Task<Message> Told(string user, string says) => Until(() => Direct(user).LastOrDefault(message => Text(message).Contains(says, StringComparison.Ordinal)), $"{says} (directly to {user})");

    public IEnumerable<Message> Direct(string user) => workspace.State.Channels.Where(channel => channel.IsDirect && channel.Name == user).SelectMany(channel => channel.Messages);

    public async Task<T> Until<T>(Func<T?> look, string what)
        where T : class
    {
        try
        {
            return await Signal.First(look, h => workspace.State.Changed += h, h => workspace.State.Changed -= h);
        }
        catch (TimeoutException late)
        {
            throw new Xunit.Sdk.XunitException($"Nobody read: {what}\n{string.Join('\n', All.Select(message => $"{message.UserId} {message.OnlyFor}: {Text(message)}"))}", late);
        }
    }

    /// <summary>All that a person can read in it, and what its buttons carry.</summary>
    public static string Text(Message message) => message.Text + (message.Blocks is { } blocks ? JsonNode.Parse(blocks.GetRawText())!.ToJsonString(Readable) : "");
}
