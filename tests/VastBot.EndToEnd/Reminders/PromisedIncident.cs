using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Incidents;
using VastBot.Runbook.Features.Metrics;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.EndToEnd.Reminders;

/// <summary>An incident in the practice workspace whose clock the test moves: what people hear of its promise, and when.</summary>
internal sealed class PromisedIncident : IAsyncDisposable
{
    private PromisedIncident(PractisedIncident practice) => Practice = practice;

    public PractisedIncident Practice { get; }

    public PracticeClock Clock => Practice.Practice.World.Clock;

    /// <summary>The id of its channel.</summary>
    public string Room { get; private set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts the bot, moves the clock, and declares from the verdict of a triage. Fields that are not named stay as the form offers them.</summary>
    /// <param name="at">The next time of day (UTC) to be; null: now.</param>
    /// <param name="fields">Of the form.</param>
    /// <param name="settings">Of the bot.</param>
    public static async Task<PromisedIncident> Declare(
        TimeOnly? at = null, (string Field, string Value)[]? fields = null, (string Key, string Value)[]? settings = null)
    {
        var promised = new PromisedIncident(await PractisedIncident.Start("expired-key", settings ?? []));
        if (at is { } time) promised.MoveTo(time);
        await promised.Practice.Type("/vast triage");
        var verdict = await promised.Practice.Shown("Declare…");
        Assert.True(await promised.Practice.Workspace.Click(verdict.Ts, "Declare…"));
        await promised.Practice.Submit("incident.declare-form", PracticeIds.Responder, fields ?? []);
        promised.Room = (await promised.Practice.Channel()).Id;
        return promised;
    }

    public void Pass(int minutes) => Clock.Skip(TimeSpan.FromMinutes(minutes));

    /// <summary>Lets time pass until the next update is due, or so many minutes before.</summary>
    public async Task PassUntilDue(int before = 0)
    {
        var left = (await Fold()).NextUpdate!.Value - TimeSpan.FromMinutes(before) - Clock.GetUtcNow();
        if (left > TimeSpan.Zero) Clock.Skip(left);
    }

    public async Task<Incident> Fold() => (await Practice.Practice.Services.GetRequiredService<IIncidents>().Find(new IncidentId(1), Ct))!;

    public async Task<IReadOnlyList<JournalEvent>> Events() =>
        [.. (await Practice.Practice.Services.GetRequiredService<IJournal>().Read(StreamId.Of(new IncidentId(1)), 0, Ct)).Select(entry => entry.Event)];

    /// <summary>Waits for a message in the incident's channel that says this.</summary>
    public Task<Message> Says(string text) => Practice.Shown(text, Room);

    /// <summary>The messages in the incident's channel that everybody sees and that say this.</summary>
    public IReadOnlyList<Message> Said(string text) => Holding(Practice.Workspace.Messages(Room), text);

    /// <summary>Waits for so many direct messages to this person that say this; gives the last.</summary>
    public async Task<Message> Tells(string text, int count = 1, string user = PracticeIds.Responder)
    {
        await Practice.Until(() => Told(text, user).Count >= count);
        Assert.Equal(count, Told(text, user).Count);
        return Told(text, user)[^1];
    }

    public IReadOnlyList<Message> Told(string text, string user = PracticeIds.Responder) => Holding(Direct(user)?.Messages ?? [], text);

    /// <summary>Waits until the message says this.</summary>
    public Task Becomes(Message message, string text) => Practice.Until(() => Now(message) is { } now && PractisedIncident.Blocks(now).Contains(text, StringComparison.Ordinal));

    public async Task Press(Message message, string button, string user = PracticeIds.Responder)
    {
        var place = Practice.Workspace.State.Channels.First(channel => channel.Find(message.Ts) is not null).Id;
        Assert.True(await Practice.Workspace.Click(message.Ts, button, place, user), $"There is no button '{button}' on: {message.Text}");
    }

    /// <summary>Types a command into the incident's channel; waits for the answer that holds this.</summary>
    public async Task<string> Ask(string command, string holding)
    {
        var before = Practice.Workspace.Messages(Room).Count(message => message.OnlyFor is not null);
        await Practice.Type(command, Room);
        await Practice.Until(() => Answers().Skip(before).Any(text => text.Contains(holding, StringComparison.Ordinal)));
        return Answers().Last();

        IEnumerable<string> Answers() => Practice.Workspace.Messages(Room).Where(message => message.OnlyFor is not null).Select(PractisedIncident.Blocks);
    }

    /// <summary>What Prometheus reads of reminders of the update.</summary>
    public double Counted(string metric) => Practice.Practice.Services.GetRequiredService<MeterReading>().Read()
        .Where(instrument => instrument.Name == metric).SelectMany(instrument => instrument.Series)
        .Single(series => series.Key == "reminder=\"update\"").Value.Read().Value;

    public ValueTask DisposeAsync() => Practice.DisposeAsync();

    private void MoveTo(TimeOnly time)
    {
        var now = Clock.GetUtcNow();
        var then = new DateTimeOffset(DateOnly.FromDateTime(now.UtcDateTime).ToDateTime(time), TimeSpan.Zero);
        Clock.Skip((then > now ? then : then.AddDays(1)) - now);
    }

    private Message? Now(Message message) => Practice.Workspace.State.Channels.Select(channel => channel.Find(message.Ts)).FirstOrDefault(found => found is not null);

    private Channel? Direct(string user) => Practice.Workspace.State.Channels.Find(channel => channel.IsDirect && channel.Name == user);

    private static List<Message> Holding(IEnumerable<Message> messages, string text) =>
        [.. messages.Where(message => message is { OnlyFor: null, BotId: not null } && PractisedIncident.Blocks(message).Contains(text, StringComparison.Ordinal))];
}
