using System.Text.Json;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.EndToEnd.Slack;

namespace VastBot.EndToEnd.Incidents;

/// <summary>The whole bot in the practice workspace, and people there who type, press and fill in forms; no browser.</summary>
internal sealed class PractisedIncident : IAsyncDisposable
{
    private static readonly TimeSpan UntilAskedAgain = TimeSpan.FromSeconds(15);

    private readonly PractisingBot _practice;

    private PractisedIncident(PractisingBot practice) => _practice = practice;

    public PractisingBot Practice => _practice;

    public WorkspaceServer Workspace => _practice.World.Workspace;

    public static async Task<PractisedIncident> Start(string scenario = "expired-key", params (string Key, string Value)[] settings)
    {
        var practised = new PractisedIncident(await PractisingBot.Start(scenario, settings));
        await practised.Until(() => practised.Workspace.IsAppThere);
        return practised;
    }

    public Task Type(string text, string channel = PracticeIds.Ops, string user = PracticeIds.Responder, string? thread = null) =>
        Workspace.TypeCommand(text, channel, user, thread);

    /// <summary>Opens the form by a command, sends it off as it was filled in, but for these fields.</summary>
    public async Task Declare(params (string Field, string Value)[] fields)
    {
        await Open(() => Type("/vast declare"), "incident.declare-form");
        await Submit("incident.declare-form", PracticeIds.Responder, fields);
    }

    /// <summary>Does what opens the form; again where a busy machine was too late for Slack's three seconds, as people would.</summary>
    public async Task<View> Open(Func<Task> ask, string form, string user = PracticeIds.Responder)
    {
        do await ask();
        while (!await Waiting.For(() => Top(user)?.Body.Text("callback_id") == form, UntilAskedAgain, TestContext.Current.CancellationToken));
        return Top(user)!;
    }

    /// <summary>Waits for the form and sends it off with these fields; the others as they stand.</summary>
    public async Task Submit(string form, string user = PracticeIds.Responder, params (string Field, string Value)[] fields)
    {
        var view = await Form(form, user);
        do await Workspace.Viewing.Submit(user, view.Id, key => fields.Any(field => field.Field == key.Item2) ? [.. fields.Where(field => field.Field == key.Item2).Select(field => field.Value)] : null);
        while (TooLate.Is(Workspace, view.Id));
    }

    public async Task<View> Form(string form, string user = PracticeIds.Responder)
    {
        await Until(() => Top(user)?.Body.Text("callback_id") == form);
        return Top(user)!;
    }

    public View? Top(string user = PracticeIds.Responder) => Workspace.State.StackOf(user) is [.., var top] ? top : null;

    /// <summary>The incident's channel, once its card stands there.</summary>
    public async Task<Channel> Channel(string prefix = "inc-1-")
    {
        await Until(() => Find() is { Pins.Count: > 0 });
        return Find()!;

        Channel? Find() => Workspace.State.Channels.Find(channel => channel.Name.StartsWith(prefix, StringComparison.Ordinal));
    }

    public Message Card(string channel) => Workspace.State.Channel(channel)!.Messages.Last(message => Blocks(message).Contains("incident:INC-", StringComparison.Ordinal));

    public async Task<string> CardShows(string channel, string text)
    {
        await Until(() => Workspace.State.Channel(channel)!.Messages.Any(message => Blocks(message).Contains("incident:INC-", StringComparison.Ordinal) && Blocks(message).Contains(text, StringComparison.Ordinal)));
        return Blocks(Card(channel));
    }

    /// <summary>Waits for a message or a whisper that holds this text.</summary>
    public async Task<Message> Shown(string text, string channel = PracticeIds.Ops)
    {
        await Until(() => Find() is not null);
        return Find()!;

        Message? Find() => Workspace.Messages(channel).LastOrDefault(message => message.Text.Contains(text, StringComparison.Ordinal) || Blocks(message).Contains(text, StringComparison.Ordinal));
    }

    public Task Until(Func<bool> condition) => Signal.Until(condition, h => Workspace.State.Changed += h, h => Workspace.State.Changed -= h);

    /// <summary>Every text and id in a message's blocks, as people and programs read them.</summary>
    public static string Blocks(Message message) => message.Blocks is { } blocks ? string.Join('\n', Strings(blocks)) : "";

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    /// <summary>What of a message Slack reads as mrkdwn; in plain text it looks for nothing.</summary>
    public static string Mrkdwn(Message message) => message.Blocks is { } blocks ? string.Join('\n', Texts(blocks)) : "";

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when json.Text("type") == "mrkdwn" => [json.Text("text") ?? ""],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Texts(member.Value)),
        _ => [],
    };

    public ValueTask DisposeAsync() => _practice.DisposeAsync();
}
