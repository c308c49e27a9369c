using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>What two people, two clicks and two replicas may do to one stream.</summary>
public sealed class Appending
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_appended_is_read_back_by_another_process(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var incident = await bench.Start().Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        bench.Time.Advance(TimeSpan.FromMinutes(3));
        JournalEvent[] events = [new SeverityChanged(new(Severity.P2, Severity.P1), "all requests fail"), Some.Note("a\0b \uD83D 🔥 'quoted'; drop table stream; --")];
        var result = Assert.IsType<Appended>(await bench.Start().Incidents.Change(incident.Id, incident.Version, Some.Commander, events, Ct));

        var entries = await bench.Start().Journal.Read(StreamId.Of(incident.Id), after: 1, Ct);

        Assert.Equal([2, 3], entries.Select(entry => entry.Version));
        Assert.Equal(3, result.Version);
        Assert.Equal(events[0], entries[0].Event);
        Assert.Equal("a\0b \uFFFD 🔥 'quoted'; drop table stream; --", Assert.IsType<NoteAdded>(entries[1].Event).Text);
        Assert.All(entries, entry => Assert.Equal((Some.Commander, bench.Time.GetUtcNow()), (entry.By, entry.At)));
        Assert.Equal(Severity.P1, (await bench.Start().Incidents.Find(incident.Id, Ct))!.Severity);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_comes_second_writes_nothing_and_is_told_who_won_with_what(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (one, other) = (bench.Start(), bench.Start());
        var incident = await one.Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        await one.Incidents.Change(incident.Id, 1, Some.Commander, [Some.Resolution(incident)], Ct);

        var conflict = Assert.IsType<VersionConflict>(await other.Incidents.Change(incident.Id, 1, Some.Responder, [Some.Note("late")], Ct));

        Assert.Equal(2, conflict.Version);
        var winner = Assert.Single(conflict.Won);
        Assert.Equal((Some.Commander, "A new key"), (winner.By, Assert.IsType<Resolved>(winner.Event).WhatFixedIt));
        Assert.Equal(2, (await one.Journal.Read(StreamId.Of(incident.Id), 0, Ct)).Count);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_many_who_saw_the_same_version_one_wins_each_round(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [bench.Start(), bench.Start()];
        var incident = await processes[0].Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        for (var version = 1; version <= 10; version++)
        {
            var seen = version;
            var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
                () => processes[i % 2].Incidents.Change(incident.Id, seen, Author.Person($"U{i}"), [Some.Note($"{i}")], Ct), Ct)));
            var won = Assert.Single(results.OfType<Appended>());
            Assert.All(results.OfType<VersionConflict>(), lost => Assert.Equal(won.Entries.Single(), Assert.Single(lost.Won)));
        }

        Assert.Equal(Enumerable.Range(1, 11), (await processes[1].Journal.Read(StreamId.Of(incident.Id), 0, Ct)).Select(entry => entry.Version));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_contradicts_nothing_needs_no_version_and_none_is_lost(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [bench.Start(), bench.Start()];
        var incident = await processes[0].Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => processes[i % 2].Incidents.Change(incident.Id, null, Some.Responder, [Some.Note($"{i}")], Ct), Ct)));
        var notes = (await processes[1].Journal.Read(StreamId.Of(incident.Id), 1, Ct)).Select(entry => ((NoteAdded)entry.Event).Text);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}").Order(), notes.Order());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_incident_that_was_never_declared_takes_nothing(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var process = bench.Start();
        Assert.IsType<NoSuchStream>(await process.Incidents.Change(new IncidentId(7), null, Some.Responder, [Some.Note("?")], Ct));
        Assert.Null(await process.Incidents.Find(new IncidentId(7), Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_environments_stream_begins_with_its_first_event(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var process = bench.Start();
        var stream = StreamId.Environment("production");
        Assert.IsType<Appended>(await process.Journal.Append(stream, 0, Some.Responder, [new WorkaroundArmed("queue-mode", new(null, "queue"), "INC-1")], Ct));
        Assert.IsType<VersionConflict>(await process.Journal.Append(stream, 0, Some.Responder, [new WorkaroundDisarmed("queue-mode", new("queue", null))], Ct));
        var armed = Assert.Single((await process.Incidents.Environment("production", Ct)).Workarounds);
        Assert.Equal(new ArmedWorkaround("queue-mode", "queue", bench.Time.GetUtcNow(), Some.Responder, "INC-1"), armed);
        Assert.Empty((await process.Incidents.Environment("staging", Ct)).Workarounds);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_newer_versions_event_is_kept_and_shown_raw(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var process = bench.Start();
        var incident = await process.Incidents.Declare(Some.Declaration(), "form-1", Some.Responder, Ct);
        UnknownEvent[] unknown = [new("war-room-opened", """{"room":7}"""), new(StatusChanged.Name, """{"status":"a form of the future"}""")];
        await process.Incidents.Change(incident.Id, 1, Some.Responder, unknown, Ct);

        Assert.Equal(unknown, (await process.Journal.Read(StreamId.Of(incident.Id), 1, Ct)).Select(entry => entry.Event));
        var found = (await process.Incidents.Find(incident.Id, Ct))!;
        Assert.Equal((3, IncidentStatus.Investigating), (found.Version, found.Status));
        Assert.IsType<Appended>(await process.Incidents.Change(incident.Id, 3, Some.Responder, [Some.Note("goes on")], Ct));
    }
}
