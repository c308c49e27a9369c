using Dapper;
using Npgsql;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Testing;

namespace VastBot.EndToEnd.Lives;

/// <summary>Two processes of the real program share a PostgreSQL and a workspace, which gives each click to one of them; people click against each other.</summary>
[NeedsProgram("initdb")]
public sealed class Two_bots_on_one_record : IAsyncLifetime
{
    private const int Rounds = 4;

    private MortalBot _first = null!;
    private MortalBot _second = null!;
    private RecordLook _record = null!;
    private PersonInSlack _responder = null!;
    private PersonInSlack _commander = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private WorkspaceServer Workspace => _first.Workspace;

    private Channel Room => Workspace.State.Channels.First(channel => channel.Name.StartsWith("inc-1", StringComparison.Ordinal));

    public async ValueTask InitializeAsync()
    {
        var database = await NewSchema();
        _first = await MortalBot.In("vast-outage");
        _second = MortalBot.Beside(_first);
        foreach (var bot in new[] { _first, _second })
        {
            bot.Set("Storage:Provider", "PostgreSql");
            bot.Set("Storage:ConnectionString", database);
            await bot.Live();
        }

        _record = new(new Dictionary<string, string?> { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = database });
        (_responder, _commander) = (new(Workspace, PracticeIds.Responder), new(Workspace, PracticeIds.Commander));
    }

    [Fact]
    public async Task Of_two_who_resolve_at_once_one_wins_and_the_other_is_told()
    {
        await _responder.Fill(() => _responder.Type("/vast declare Vast.ai answers 503"), "Current action", Ct);
        await Waiting.Until(async () => await _record.Incident(1) is { Channel: not null, Card: not null } && await _record.IsDelivered(), Ct);
        for (var round = 1; round <= Rounds; round++)
        {
            await Task.WhenAll(Open(_responder), Open(_commander));
            await Task.WhenAll(Send(_responder, "by itself"), Send(_commander, "by us"));
            await Waiting.Until(() => Answered(_responder) && Answered(_commander), Ct);

            Assert.Equal(round, (await Events()).OfType<Resolved>().Count());
            Assert.Single(new[] { _responder, _commander }, person => Says(person, "INC-1 is resolved."));
            Assert.Single(new[] { _responder, _commander }, person => Says(person, "nothing was changed") || Says(person, "was first"));
            await Reopen(round);
        }

        await Waiting.Until(_record.IsDelivered, Ct);
        await EveryMessageStandsOnce();
    }

    [Fact]
    public async Task A_form_that_one_opened_is_answered_by_the_other_once_the_first_is_dead()
    {
        await _second.Kill();
        await _responder.Ask(() => _responder.Type("/vast declare Vast.ai answers 503"), "Current action", Ct);
        await _second.Live();
        await _first.Kill();

        await _responder.Send(("impact", "Half of the jobs wait."));

        await Waiting.Until(async () => await _record.Incident(1) is { Channel: not null, Card: not null } && await _record.IsDelivered(), Ct);
        var declared = Assert.Single((await Events()).OfType<Declared>());
        Assert.Equal(("Vast.ai answers 503", "Half of the jobs wait."), (declared.Title, declared.Impact));
        Assert.True(Says(_responder, "INC-1 declared"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_record is not null) await _record.DisposeAsync();
        if (_second is not null) await _second.DisposeAsync();
        if (_first is not null) await _first.DisposeAsync();
    }

    private Task Open(PersonInSlack person) => person.Ask(() => person.Type("/vast resolve", Room.Id), "What fixed it?", Ct);

    private static Task Send(PersonInSlack person, string words) => person.Send(("what_fixed_it", words));

    private static bool Answered(PersonInSlack person) => person.Form is { } form && !form.Body.GetRawText().Contains("What fixed it?", StringComparison.Ordinal);

    private static bool Says(PersonInSlack person, string words) => person.Form!.Body.GetRawText().Contains(words, StringComparison.Ordinal);

    /// <summary>Both at once too.</summary>
    private async Task Reopen(int round)
    {
        _responder.CloseForms();
        _commander.CloseForms();
        await Task.WhenAll(_responder.Type("/vast reopen it came back", Room.Id), _commander.Type("/vast reopen it came back", Room.Id));
        await Waiting.Until(async () => (await Events()).OfType<Reopened>().Count() == round && (await _record.Incident(1))!.IsOpen, Ct);
    }

    private async Task<IReadOnlyList<JournalEvent>> Events() => [.. (await _record.Journal(1)).Select(entry => entry.Event)];

    private async Task EveryMessageStandsOnce()
    {
        var entries = await _record.Journal(1);
        Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry.Version));
        Assert.Single(Workspace.State.Channels, channel => channel.Creator == PracticeIds.BotUser);
        var told = Workspace.Messages(PracticeIds.Ops).Where(message => message is { BotId: not null, OnlyFor: null }).Select(message => message.Text).ToList();
        Assert.Equal(Rounds, told.Count(text => text.StartsWith("Resolved: INC-1", StringComparison.Ordinal)));
    }

    private static async Task<string> NewSchema()
    {
        var server = await PostgreSqlServer.ConnectionString();
        var schema = $"t{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection($"{server};Pooling=false");
        await connection.ExecuteAsync($"create schema {schema}");
        return $"{server};Search Path={schema};Maximum Pool Size=12";
    }
}
