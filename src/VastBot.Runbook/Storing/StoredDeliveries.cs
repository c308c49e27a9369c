using Dapper;
using VastBot.Runbook.Model;
using VastBot.Runbook.Storing.Databases;
using VastBot.Slack;

namespace VastBot.Runbook.Storing;

/// <summary>What was delivered, in the database: a second delivery is known also after a restart, and by another process on the same database.</summary>
internal sealed class StoredDeliveries(Database database, StorageOptions options, Clocks clocks) : IDeliveryLedger
{
    /// <summary>Every ack goes out within 2.5 s: a claim that is older and unsettled belongs to a process that ended before its ack.</summary>
    private static TimeSpan UntilAbandoned { get; } = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> Claim(string key, CancellationToken cancellationToken)
    {
        var now = clocks.Wire.GetUtcNow();
        var seenAt = now.ToUnixTimeMilliseconds();
        var oldest = (now - options.KeepDeliveriesFor).ToUnixTimeMilliseconds();
        await using var write = await database.Write(cancellationToken);
        await write.Execute("delete from delivery where seen_at < @oldest", new { oldest });
        var isNew = await write.Execute(
            """
            insert into delivery (key, seen_at, settled) values (@key, @seenAt, 0)
            on conflict (key) do update set seen_at = excluded.seen_at where delivery.settled = 0 and delivery.seen_at < @abandoned
            """,
            new { key, seenAt, abandoned = (now - UntilAbandoned).ToUnixTimeMilliseconds() }) == 1;
        await write.Commit();
        return isNew;
    }

    public async ValueTask Settle(string key, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        await write.Execute("update delivery set settled = 1 where key = @key", new { key });
        await write.Commit();
    }

    public async ValueTask<bool> IsSettled(string key, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition("select settled from delivery where key = @key", new { key }, cancellationToken: cancellationToken)) == 1;
    }
}
