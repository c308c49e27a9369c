using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Storing.Alerts;

/// <summary>Alert groups in the database; those that nothing was heard of for long are forgotten.</summary>
internal sealed class StoredAlerts(Database database, OutboxTable outbox, OutboxBell bell, StorageOptions options, Clocks clocks) : IAlertGroups
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<AlertGroup?> Find(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        return Read(await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition("select body from alert_group where id = @id", new { id }, cancellationToken: cancellationToken)));
    }

    public async Task<IReadOnlyList<AlertGroup>> WithReport(string report, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var bodies = await connection.QueryAsync<string>(new CommandDefinition("select body from alert_group where report = @report order by id", new { report }, cancellationToken: cancellationToken));
        return [.. bodies.Select(Read).OfType<AlertGroup>()];
    }

    public async Task<AlertGroup?> Change(
        string id, Func<AlertGroup?, AlertGroup?> change, Func<AlertGroup?, AlertGroup, long, IEnumerable<OutboxRow>> rows, CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        await using var write = await database.Write(cancellationToken);
        await write.Execute("delete from alert_group where changed_at < @oldest", new { oldest = (now - options.KeepAlertsFor).ToUnixTimeMilliseconds() });
        // An empty line to hold on to: two who begin the same group wait for each other here.
        await write.Execute("insert into alert_group (id, version, changed_at, report, body) values (@id, 0, @now, null, '') on conflict (id) do nothing", new { id, now = now.ToUnixTimeMilliseconds() });
        var (version, stored) = (await write.Query<(long Version, string Body)>($"select version, body from alert_group where id = @id{database.LockRows}", new { id }))[0];
        var before = Read(stored);
        var after = change(before);
        var body = after is null ? "" : StoredText.Of(JsonSerializer.Serialize(after, Json));
        if (after is null || body == stored) return null;

        await write.Execute(
            "update alert_group set version = @next, changed_at = @now, report = @Report, body = @body where id = @id",
            new { id, next = version + 1, now = now.ToUnixTimeMilliseconds(), after.Report, body });
        var news = rows(before, after, version + 1).ToList();
        await outbox.Add(write, news);
        await write.Commit();
        if (news.Count > 0) bell.Ring();
        return after;
    }

    private static AlertGroup? Read(string? body) => string.IsNullOrEmpty(body) ? null : JsonSerializer.Deserialize<AlertGroup>(body, Json);
}
