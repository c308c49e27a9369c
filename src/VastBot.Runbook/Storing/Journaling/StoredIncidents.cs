using Dapper;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>The incidents in the database.</summary>
internal sealed class StoredIncidents(
    Database database,
    IJournal journal,
    StreamAppender appender,
    OutboxBell bell,
    FoldCache<Incident> incidents,
    FoldCache<EnvironmentState> environments,
    ILogger<StoredIncidents> logger) : IIncidents
{
    public async Task<Incident> Declare(Declared declared, string once, Author by, CancellationToken cancellationToken)
    {
        var id = await TryBegin(declared, once, by, cancellationToken);
        return (await Find(id, cancellationToken))!;
    }

    public async Task<Incident?> Find(IncidentId id, CancellationToken cancellationToken)
    {
        var stream = StreamId.Of(id);
        var known = incidents.UpTo(stream);
        var incident = (known.State ?? Incident.Before(id)).With(await journal.Read(stream, known.Version, cancellationToken));
        if (incident.Version == 0) return null;
        incidents.Keep(stream, incident.Version, incident);
        return incident;
    }

    public async Task<IncidentSummary?> InChannel(string channel, CancellationToken cancellationToken) =>
        await List(IncidentTable.InChannel, new { channel }, cancellationToken) is [var found, ..] ? found : null;

    public Task<IReadOnlyList<IncidentSummary>> ListOpen(string? environment, CancellationToken cancellationToken) =>
        environment is null
            ? List(IncidentTable.AllOpen, null, cancellationToken)
            : List(IncidentTable.OpenInEnvironment, new { environment }, cancellationToken);

    public Task<IReadOnlyList<IncidentSummary>> ListNewest(int count, IncidentId? before, CancellationToken cancellationToken) =>
        List(IncidentTable.Newest, new { count, before = (long?)before?.Number ?? long.MaxValue }, cancellationToken);

    public async Task<IReadOnlyList<IncidentId>> ListPublished(DateTimeOffset since, int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var streams = await connection.QueryAsync<string>(
            new CommandDefinition(EventRow.Published, new { since = since.ToUnixTimeMilliseconds(), count }, cancellationToken: cancellationToken));
        return [.. streams.Select(IncidentId.Parse).OfType<IncidentId>()];
    }

    public Task<AppendResult> Change(
        IncidentId id, int? expectedVersion, Author by, IReadOnlyList<JournalEvent> events, CancellationToken cancellationToken) =>
        journal.Append(StreamId.Of(id), expectedVersion, by, events, cancellationToken);

    public async Task<EnvironmentState> Environment(string name, CancellationToken cancellationToken)
    {
        var stream = StreamId.Environment(name);
        var known = environments.UpTo(stream);
        var state = (known.State ?? new EnvironmentState(name)).With(await journal.Read(stream, known.Version, cancellationToken));
        environments.Keep(stream, state.Version, state);
        return state;
    }

    private async Task<IncidentId> TryBegin(Declared declared, string once, Author by, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        if (await IncidentTable.Begin(write, declared, once) is not { } id) return (await IncidentTable.Granted(write, once))!.Value;
        var appended = (Appended)await appender.Append(write, StreamId.Of(id), expectedVersion: 0, by, [declared]);
        await write.Commit();
        JournalLog.Grew(logger, appended.Entries);
        bell.Ring();
        return id;
    }

    private async Task<IReadOnlyList<IncidentSummary>> List(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var bodies = await connection.QueryAsync<string>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return [.. bodies.Select(SummaryJson.Read)];
    }
}
