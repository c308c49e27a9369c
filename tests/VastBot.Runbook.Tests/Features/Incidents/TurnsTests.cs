using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Incidents;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Incidents;

/// <summary>Two people, two clicks, two handlers: the first wins, and the other reads who that was and when.</summary>
public sealed class TurnsTests
{
    private const string Responder = "U0RESPONDER";
    private const string Commander = "U0COMMANDER";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_saw_the_same_severity_the_first_wins_and_the_other_is_told()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (record, turns, incident) = await Begin(bench);

        var first = await turns.Severity(incident.Id, incident.Version, Responder, Severity.P1, "all jobs fail", Ct);
        bench.Time.Advance(TimeSpan.FromSeconds(7));
        var second = await turns.Severity(incident.Id, incident.Version, Commander, Severity.P3, "", Ct);

        Assert.StartsWith("INC-1 is P1 now. Next update: <!date^", first, StringComparison.Ordinal);
        Assert.StartsWith("responder was first, <!date^", second, StringComparison.Ordinal);
        Assert.Contains("severity P2 → P1: all jobs fail", second, StringComparison.Ordinal);
        var stands = (await record.Incidents.Find(incident.Id, Ct))!;
        Assert.Equal((Severity.P1, bench.Time.GetUtcNow() - TimeSpan.FromSeconds(7) + TimeSpan.FromMinutes(30)), (stands.Severity, stands.NextUpdate));
    }

    [Fact]
    public async Task Many_handlers_race_for_one_incident_and_each_turn_has_one_winner()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (record, turns, incident) = await Begin(bench, commander: null);

        var told = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => turns.Acknowledge(incident.Id, incident.Version, $"U0PERSON{i}", Ct), Ct)));

        Assert.Single(told, text => text.StartsWith("You acknowledged INC-1", StringComparison.Ordinal));
        Assert.Equal(11, told.Count(text => text.Contains("was first", StringComparison.Ordinal)));
        Assert.Single(await record.Journal.Read(StreamId.Of(incident.Id), 0, Ct), entry => entry.Event is Acknowledged);
    }

    [Fact]
    public async Task A_note_in_between_is_no_rival()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (_, turns, incident) = await Begin(bench);
        await turns.Note(incident.Id, Commander, "looking", bench.Time.GetUtcNow(), Ct);

        Assert.StartsWith("INC-1 is P3 now", await turns.Severity(incident.Id, incident.Version, Responder, Severity.P3, "", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_second_click_changes_nothing_and_has_no_rival()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (record, turns, incident) = await Begin(bench);
        await turns.Severity(incident.Id, incident.Version, Responder, Severity.P1, "", Ct);

        Assert.Equal("INC-1 is P1 already: nothing was changed.", await turns.Severity(incident.Id, incident.Version, Responder, Severity.P1, "", Ct));
        Assert.Single(await record.Journal.Read(StreamId.Of(incident.Id), 0, Ct), entry => entry.Event is SeverityChanged);
    }

    [Fact]
    public async Task A_workaround_that_is_armed_and_not_confirmed_stops_the_resolution()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (record, _, incident) = await Begin(bench);
        await record.Journal.Append(StreamId.Environment("production"), null, Author.Bot, [new WorkaroundArmed("queue-mode", new(null, "queue"), null)], Ct);
        var resolver = new Resolver(record.Incidents, record.Changes, new SecretMasker());
        var seen = new SeenIncident(incident.Id, incident.Version);

        var (unconfirmed, _) = await resolver.Resolve(seen, Responder, "A new key", [], Ct);
        Assert.Equal(["queue-mode"], unconfirmed);
        Assert.True((await record.Incidents.Find(incident.Id, Ct))!.IsOpen);

        var (none, change) = await resolver.Resolve(seen, Responder, "A new key api_key=abcdef0123456789abcdef0123456789", ["queue-mode"], Ct);
        Assert.Empty(none);
        var after = Assert.IsType<IncidentChange.Done>(change).After;
        Assert.Equal(["queue-mode"], after.KeptWorkarounds);
        Assert.DoesNotContain("abcdef0123", after.WhatFixedIt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_resolves_second_reads_who_was_first()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var (record, turns, incident) = await Begin(bench);
        var resolver = new Resolver(record.Incidents, record.Changes, new SecretMasker());
        await resolver.Resolve(new(incident.Id, incident.Version), Commander, "A new key", [], Ct);

        var (_, change) = await resolver.Resolve(new(incident.Id, incident.Version), Responder, "By itself", [], Ct);

        Assert.Equal(Commander, Assert.IsType<IncidentChange.Lost>(change).Won.By.Id);
        Assert.StartsWith("INC-1 is open again. Next update", await turns.Reopen(incident.Id, null, Responder, "it failed again", Ct), StringComparison.Ordinal);
        Assert.Equal("INC-1 is open already: nothing was changed.", await turns.Reopen(incident.Id, null, Responder, "", Ct));
    }

    private static async Task<(RecordProcess Record, Turns Turns, Incident Incident)> Begin(RecordBench bench, string? commander = Commander)
    {
        var record = bench.Start(services => services.AddSingleton<IncidentNews>().AddSingleton<IIncidentListener>(provider => provider.GetRequiredService<IncidentNews>()));
        var incident = await record.Incidents.Declare(Some.Declaration() with { Commander = commander }, "once", Some.Responder, Ct);
        var words = new TurnWords(NewsMessageTests.Names(), new OutsideText(new SecretMasker()));
        return (record, new Turns(record.Changes, new PromiseRules(Calendar()), words, new SecretMasker(), new Clocks(bench.Time, bench.Time)), incident);
    }

    private static BusinessCalendar Calendar() => CalendarReader.Read(new CalendarOptions());
}
