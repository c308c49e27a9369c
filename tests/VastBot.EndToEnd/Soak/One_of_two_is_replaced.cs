using System.Net;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Lives;
using VastBot.EndToEnd.Slack;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Testing;

namespace VastBot.EndToEnd.Soak;

/// <summary>A rolling upgrade, one step of it: people go on while a replica is told to end beside another that stands.</summary>
[NeedsProgram("initdb")]
public sealed class One_of_two_is_replaced : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private SoakRecord _record = null!;
    private PracticeWorld _world = null!;
    private Replica _old = null!;
    private Replica _new = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new PracticeWorldOptions { Scenario = "vast-outage" }, Ct);
        _record = await SoakRecord.Create(_world);
        (_old, _new) = (new Replica(_world, _record.Connection), new Replica(_world, _record.Connection));
    }

    public async ValueTask DisposeAsync()
    {
        await _old.DisposeAsync();
        await _new.DisposeAsync();
        await _record.DisposeAsync();
        await _world.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Over_sockets_whatever_was_acknowledged_is_done_once_and_a_form_outlives_the_one_that_opened_it()
    {
        _old.Start();
        await Sockets(2);
        await Declare();
        var responder = new PersonInSlack(_world.Workspace, PracticeIds.Responder);
        await responder.Ask(() => responder.Type("/vast resolve INC-1"), "What fixed it?", Ct);
        _new.Start();
        await Sockets(4);

        var ended = _old.End();
        var (notes, unheard) = (new List<string>(), 0);
        for (var i = 0; !ended.IsCompleted || (notes.Count < 20 && i < 40); i++)
        {
            var before = Failures().Count;
            await _world.Workspace.TypeCommand($"/vast note INC-1 note {i}", user: PracticeIds.Commander);
            var failures = Failures();
            if (failures.Count == before) notes.Add($"note {i}");
            else if (failures[^1].Contains("dispatch_failed", StringComparison.Ordinal)) unheard++;
        }

        Assert.Equal(0, await ended);
        await responder.Send(("what_fixed_it", "by itself"));
        await Waiting.Until(async () => (await Events()).OfType<Resolved>().Any(), Ct);
        // Two processes work on them: they may overtake each other, and the last may still be on their way.
        await Waiting.Until(async () => !notes.Except(await Noted()).Any(), Ct);
        var noted = await Noted();
        Assert.Equal(noted.Count, noted.Distinct().Count());
        Assert.Single((await Events()).OfType<Resolved>());
        // At most what was on its way to a socket in the moment of its good-bye: nobody can acknowledge that, and the person is told.
        Assert.InRange(unheard, 0, 2);
        Assert.InRange(notes.Count, 20, int.MaxValue);
    }

    [Fact]
    public async Task Over_HTTP_readiness_goes_first_and_nothing_is_refused_until_balancers_have_noticed()
    {
        foreach (var replica in new[] { _old, _new })
        {
            replica.ListenOnKnownPorts();
            replica.Set("Slack:Mode", "Http");
            replica.Set("Web:EndAfter", "00:00:10");
            replica.Start();
        }

        await Waiting.Until(async () => await IsReady(_old) && await IsReady(_new), Ct);
        await Declare();

        var ended = _old.End();
        var (sent, afterNo, readyOnes) = (new List<string>(), 0, new List<Replica> { _old, _new });
        for (var i = 0; !ended.IsCompleted; i++)
        {
            // A balancer notices late: once the replica says no, it is still sent some requests.
            if (readyOnes.Contains(_old) && !await IsReady(_old) && afterNo++ >= 3) readyOnes.Remove(_old);
            var status = await SignedNote.Send(_http, readyOnes[i % readyOnes.Count].Public, $"note {i}", Ct);
            Assert.Equal(HttpStatusCode.OK, status);
            sent.Add($"note {i}");
        }

        Assert.Equal(0, await ended);
        Assert.Equal(4, afterNo);
        await Waiting.Until(async () => (await Events()).OfType<NoteAdded>().Count() >= sent.Count, Ct);
        Assert.Equal(sent.Order(StringComparer.Ordinal), (await Events()).OfType<NoteAdded>().Select(note => note.Text).Order(StringComparer.Ordinal));
    }

    private async Task Declare()
    {
        var incident = await _record.Incidents.Declare(
            new Declared { Environment = "production", Title = "Replaced", Severity = Severity.P2, NextUpdate = _world.Clock.GetUtcNow().AddHours(1), AnnounceIn = PracticeIds.Ops },
            "replaced", Author.Person(PracticeIds.Responder), Ct);
        await Waiting.Until(async () => await _record.Incidents.Find(incident.Id, Ct) is { Channel: not null, Card: not null }, Ct);
    }

    private async Task<bool> IsReady(Replica replica)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(replica.Private, "readyz"), Ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<JournalEvent>> Events() => [.. (await _record.Journal.Read(StreamId.Of(new IncidentId(1)), 0, Ct)).Select(entry => entry.Event)];

    private async Task<List<string>> Noted() => [.. (await Events()).OfType<NoteAdded>().Select(note => note.Text)];

    private List<string> Failures() =>
        [.. _world.Workspace.Messages().Where(message => message.OnlyFor is not null && message.Text.Contains("failed with the error", StringComparison.Ordinal)).Select(message => message.Text)];

    private Task Sockets(int count) =>
        Signal.Until(() => _world.Workspace.Sockets.Count == count, h => _world.Workspace.Sockets.Changed += h, h => _world.Workspace.Sockets.Changed -= h);
}
