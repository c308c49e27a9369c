using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Benchmarks.Record;

/// <summary>A record with one incident told by the program itself, and as many copies of it as are asked for, made by the database.</summary>
internal sealed class FilledRecord : IAsyncDisposable
{
    // Written in the order in which the journal is kept.
    private const string Copy = """
        with recursive n(i) as (select 2 union all select i + 1 from n where i < @incidents)
        insert into stream (id, version) select 'INC-' || i, @events from n order by 1;

        with recursive n(i) as (select 2 union all select i + 1 from n where i < @incidents),
            named(id, i) as (select 'INC-' || i, i from n)
        insert into journal_event (stream, version, kind, at, author_kind, author, body)
        select id, version, kind, at, author_kind, author, body from (select id, i from named order by id) as stream_order cross join journal_event
        where stream = 'INC-1';

        with recursive n(i) as (select 2 union all select i + 1 from n where i < @incidents)
        insert into incident (number, once, environment, severity, open, channel, body)
        select i, 'form-' || i, environment, 1 + i % 4, case when i > @incidents - @open then 1 else 0 end, 'C' || i, replace(body, 'INC-1', 'INC-' || i)
        from n cross join incident where number = 1;

        update counter set value = @incidents where name = 'incident';

        analyze;
        """;

    private readonly ServiceProvider _services;
    private readonly string? _folder;

    private FilledRecord(Dictionary<string, string?> settings, string? folder)
    {
        _folder = folder;
        var services = new ServiceCollection().AddLogging().AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System));
        _services = services.AddStoring(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }

    public IIncidents Incidents => _services.GetRequiredService<IIncidents>();

    public string Size => _folder is null ? "on the server" : $"{new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length) / 1048576:N0} MiB";

    public static FilledRecord InFile(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, $"vastbot-record-{Guid.NewGuid():N}")).FullName;
        return new(new() { ["Storage:Path"] = Path.Combine(folder, "vastbot.db") }, folder);
    }

    /// <summary>An empty database, which stays filled.</summary>
    public static FilledRecord OnServer(string connectionString) =>
        new(new() { ["Storage:Provider"] = "PostgreSql", ["Storage:ConnectionString"] = connectionString }, null);

    public async Task Fill(int incidents, int events, int open)
    {
        var by = Author.Person("U0000RESPONDER");
        var first = await Incidents.Declare(
            new Declared { Environment = "staging", Title = "Vast.ai answers 503", Severity = Severity.P2, Impact = "New GPU workloads fail to start", CurrentAction = "Looking" },
            "form-1",
            by,
            CancellationToken.None);
        for (var version = 2; version <= events; version++) await Incidents.Change(first.Id, null, by, [Event(version)], CancellationToken.None);

        await using var connection = await _services.GetRequiredService<Database>().Open(CancellationToken.None);
        await connection.ExecuteAsync(new CommandDefinition(Copy, new { incidents, events, open }, commandTimeout: 0));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What a long incident's journal is made of.</summary>
    private static JournalEvent Event(int version) => (version % 4) switch
    {
        0 => new Updated("The provider confirms the outage and works on it; we queue what comes in.", new("", "New workloads wait"), new("Looking", "Queueing"), Holding: false),
        1 => new PromiseMoved(new(null, DateTimeOffset.UnixEpoch.AddMinutes(version)), "an update was given"),
        2 => new NoteAdded($"Error rate {version} per minute, falling", DateTimeOffset.UnixEpoch, null),
        _ => new SeverityChanged(new(Severity.P2, Severity.P1), "no workload starts"),
    };
}
