using System.Globalization;
using System.Text.Json;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.EndToEnd.Soak;

/// <summary>What must be true of record and workspace once everything has calmed down.</summary>
internal sealed class SoakFindings(PracticeWorld world, SoakRecord record, IReadOnlyList<Incident> incidents, BusyWorkspace busy)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public IEnumerable<Func<Task>> Checks =>
    [
        .. incidents.Select(incident => (Func<Task>)(() => NoNoteIsLostOrDoubled(incident.Id))),
        .. incidents.Select(incident => (Func<Task>)(() => EveryChangeIsToldOnceInOrder(incident.Id))),
        .. incidents.Select(incident => (Func<Task>)(() => TheCardShowsWhatStands(incident.Id))),
        NoMessageStandsTwice,
        EveryPromiseIsKeptOrOnRecord,
        NothingWasSetAside,
    ];

    public async Task<bool> EverythingIsDelivered() => (await record.Outbox.Look(Ct)).Waiting.Values.Sum() == 0;

    public async Task<bool> NoPromiseIsForgotten()
    {
        foreach (var incident in incidents)
            if (await record.Incidents.Find(incident.Id, Ct) is { } stands && stands.NextUpdate < Now && stands.Round(ReminderNames.Update) is null) return false;
        return true;
    }

    public async Task<string> Say()
    {
        var book = await Promises();
        var entries = 0;
        foreach (var incident in incidents) entries += (await Journal(incident.Id)).Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{entries} entries in the journal, {Told().Count()} messages from the outbox; promises: {book.Kept} kept, {book.Prompted} prompted, the latest {book.Latest.TotalSeconds:0.0} s after it was due");
    }

    private DateTimeOffset Now => world.Clock.GetUtcNow();

    private Task<IReadOnlyList<JournalEntry>> Journal(IncidentId id) => record.Journal.Read(StreamId.Of(id), 0, Ct);

    private async Task NoNoteIsLostOrDoubled(IncidentId id)
    {
        var entries = await Journal(id);
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry.Version));
        var notes = entries.Select(entry => entry.Event).OfType<NoteAdded>().Select(note => note.Message ?? note.Text).ToList();
        Assert.Empty(notes.GroupBy(note => note).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Empty(busy.Written.Where(note => note.Value == id).Select(note => note.Key).Except(notes));

        // Who was told "noted" can rely on it as well.
        var room = Incident.Fold(id, entries).Channel!.Id;
        var confirmed = world.Workspace.Messages(room).Count(message => message.OnlyFor is not null && message.Text.StartsWith("Noted on the timeline", StringComparison.Ordinal));
        Assert.InRange(confirmed, 0, notes.Count(busy.Typed.ContainsKey));
    }

    private async Task EveryChangeIsToldOnceInOrder(IncidentId id)
    {
        var entries = await Journal(id);
        Assert.Single(entries, entry => entry.Event is ChannelMade);
        var room = Incident.Fold(id, entries).Channel!.Id;
        var expected = entries.Where(entry => entry.Event is SeverityChanged).Select(entry => $"{entry.Stream}/{entry.Version}/");
        var told = Told().Where(message => message.Channel == room && message.Key.Contains("/incident.line/", StringComparison.Ordinal)).Select(message => message.Key);
        Assert.Equal(expected, told.Select(key => key[..(key.IndexOf('/', key.IndexOf('/', StringComparison.Ordinal) + 1) + 1)]));
    }

    private async Task TheCardShowsWhatStands(IncidentId id)
    {
        var incident = (await record.Incidents.Find(id, Ct))!;
        var card = Assert.Single(world.Workspace.Messages(incident.Channel!.Id), message => message.Ts == incident.Card!.TimeStamp);
        Assert.Contains($"{incident.Severity}", card.Blocks!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Single(world.Workspace.State.Channels, channel => channel.Name.StartsWith($"inc-{id.Number}-", StringComparison.Ordinal));
    }

    private Task NoMessageStandsTwice()
    {
        Assert.Empty(Told().GroupBy(message => (message.Channel, message.Key)).Where(same => same.Count() > 1).Select(same => $"{same.Count()} times {same.Key}: {same.First().Text}"));
        var cards = world.Workspace.Messages(PracticeIds.Ops).Count(message => message is { BotId: not null, OnlyFor: null, Metadata: null, IsReply: false });
        Assert.InRange(cards, 0, busy.Triages);
        return Task.CompletedTask;
    }

    private async Task EveryPromiseIsKeptOrOnRecord()
    {
        Assert.Empty((await Promises()).Unnoticed);
        Assert.Contains(await Journal(incidents[0].Id), entry => entry.Event is PromiseMissed);
    }

    /// <remarks>A page that PagerDuty refuses is set aside by design: the card says so, and somebody is mentioned instead.</remarks>
    private async Task NothingWasSetAside() => Assert.DoesNotContain(await record.SetAside(), row => !row.Contains("/pager", StringComparison.Ordinal));

    private async Task<PromiseBook> Promises()
    {
        var book = new PromiseBook(0, 0, TimeSpan.Zero, []);
        foreach (var incident in incidents) book += PromiseBook.Read(incident.Id, await Journal(incident.Id), Now);
        return book;
    }

    /// <summary>Every message from the outbox bears its row's key.</summary>
    private IEnumerable<(string Channel, string Key, string Text)> Told() =>
        from channel in world.Workspace.State.Channels
        from message in channel.Messages
        where message is { OnlyFor: null, Metadata: not null }
        select (channel.Id, KeyOf(message), message.Text);

    private static string KeyOf(Message message) =>
        message.Metadata!.Value.TryGetProperty("event_payload", out var data) && data.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString()! : "";
}
