using Dapper;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>Counts what waits, from the indexes of waiting and finished rows.</summary>
internal sealed class StoredOutboxState(Database database, Clocks clocks) : IOutboxState
{
    private const string Waiting = "select target, count(*) as count, min(created_at) as oldest from outbox_row where finished_at is null group by target";
    private const string SetAside = "select count(*) from outbox_row where finished_at is not null and trouble is not null";

    public async Task<OutboxState> Look(CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var waiting = (await connection.QueryAsync<(string Target, long Count, long Oldest)>(new CommandDefinition(Waiting, cancellationToken: cancellationToken))).AsList();
        var aside = await connection.ExecuteScalarAsync<int>(new CommandDefinition(SetAside, cancellationToken: cancellationToken));
        var oldest = waiting.Count == 0 ? (TimeSpan?)null : clocks.Wire.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(waiting.Min(target => target.Oldest));
        return new(waiting.ToDictionary(target => target.Target, target => (int)target.Count, StringComparer.Ordinal), oldest, aside);
    }
}
