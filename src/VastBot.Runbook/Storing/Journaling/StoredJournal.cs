using Dapper;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>The journal in the database.</summary>
internal sealed class StoredJournal(Database database, StreamAppender appender, OutboxBell bell, ILogger<StoredJournal> logger) : IJournal
{
    public async Task<AppendResult> Append(
        StreamId stream, int? expectedVersion, Author by, IReadOnlyList<JournalEvent> events, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        var result = await appender.Append(write, stream, expectedVersion, by, events);
        if (result is not Appended appended) return result;
        await write.Commit();
        JournalLog.Grew(logger, appended.Entries);
        bell.Ring();
        return result;
    }

    public async Task<IReadOnlyList<JournalEntry>> Read(StreamId stream, int after, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var rows = await connection.QueryAsync<EventRow>(new CommandDefinition(
            $"{EventRow.Select} where stream = @id and version > @after order by version", new { id = stream.Key, after }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToEntry())];
    }
}
