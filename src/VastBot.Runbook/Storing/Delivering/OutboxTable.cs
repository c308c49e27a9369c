using Dapper;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>The rows of the outbox: put in by an append, taken head first by who holds the lane.</summary>
internal sealed class OutboxTable(Database database, Clocks clocks)
{
    private const string AddRow = """
        insert into outbox_row (key, lane, stream, target, kind, subject, payload, created_at)
        values (@Key, @lane, @stream, @Target, @kind, @Subject, @payload, @now)
        on conflict (key) do nothing
        """;

    /// <remarks>A lane that stands already keeps its due time: it may be waiting out a failure. It is written all the same, to hold it: who would
    /// take it away as empty has to wait, and then finds the new row.</remarks>
    private const string OpenLane = """
        insert into outbox_lane (lane, target, due_at, attempts, leased_until) values (@lane, @target, @now, 0, 0)
        on conflict (lane) do update set target = excluded.target
        """;

    public async Task Add(WriteScope write, IReadOnlyList<OutboxRow> rows)
    {
        var now = clocks.Wire.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var row in rows)
        {
            await write.Execute(
                AddRow,
                new { row.Key, lane = Lane.Of(row), stream = row.Stream.Key, row.Target, kind = row.Kind.ToString(), row.Subject, payload = StoredText.Of(row.Payload), now });
        }

        // Always in the same order: two appends that open the same lanes wait for each other in turn, never crosswise.
        foreach (var (lane, target) in rows.Select(row => (Lane.Of(row), row.Target)).Distinct().OrderBy(lane => lane.Item1, StringComparer.Ordinal))
            await write.Execute(OpenLane, new { lane, target, now });
    }

    /// <summary>
    /// What is delivered next: the lane's first row; if that is to be rendered, every waiting row of its subject, newest last. They are read
    /// before the rendering starts: what is put in after that is rendered again.
    /// </summary>
    public async Task<IReadOnlyList<WaitingRow>> Next(string lane, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var head = await connection.QueryFirstOrDefaultAsync<WaitingRow>(new CommandDefinition(
            $"{WaitingRow.Select} order by id limit 1", new { lane }, cancellationToken: cancellationToken));
        if (head is null) return [];
        if (!head.IsRender) return [head];
        var same = await connection.QueryAsync<WaitingRow>(new CommandDefinition(
            $"{WaitingRow.Select} and kind = @Kind and subject = @Subject order by id", new { lane, head.Kind, head.Subject }, cancellationToken: cancellationToken));
        return same.AsList();
    }

    public Task Finish(WriteScope write, IReadOnlyList<WaitingRow> rows, string? trouble) => write.Execute(
        $"update outbox_row set finished_at = @now, trouble = @trouble where id{database.OneOf("ids")}",
        new { ids = rows.Select(row => row.Id).ToArray(), now = clocks.Wire.GetUtcNow().ToUnixTimeMilliseconds(), trouble = trouble is null ? null : StoredText.Of(trouble) });

    /// <summary>Forgets what was finished long ago.</summary>
    public async Task Forget(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        await write.Execute("delete from outbox_row where finished_at < @oldest", new { oldest = before.ToUnixTimeMilliseconds() });
        await write.Commit();
    }
}
