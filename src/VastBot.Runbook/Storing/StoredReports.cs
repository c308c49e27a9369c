using Dapper;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing;

/// <summary>Triage reports in the database, the oldest forgotten by age and number.</summary>
internal sealed class StoredReports(Database database, RecordUse use, StorageOptions options, Clocks clocks) : ITriageReports
{
    private const string Save = """
        insert into triage_report (id, environment, started_at, body) values (@Id, @Environment, @startedAt, @body)
        on conflict (id) do update set environment = excluded.environment, started_at = excluded.started_at, body = excluded.body
        """;

    private const string Forget = """
        delete from triage_report where started_at < @oldest
        or started_at < (select started_at from triage_report order by started_at desc limit 1 offset @beyond)
        """;

    public async Task<TriageReport?> Find(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var body = await connection.QuerySingleOrDefaultAsync<string>("select body from triage_report where id = @id", new { id });
        return body is null ? null : ReportJson.Read(body);
    }

    public async Task<TriageReport?> Newest(string environment, CancellationToken cancellationToken)
    {
        using var connection = await database.Open(cancellationToken);
        var body = await connection.QueryFirstOrDefaultAsync<string>(
            "select body from triage_report where environment = @environment order by started_at desc limit 1", new { environment });
        return body is null ? null : ReportJson.Read(body);
    }

    public async Task<IReadOnlyList<TriageReport>> Between(string environment, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        var bodies = await connection.QueryAsync<string>(
            "select body from triage_report where environment = @environment and started_at between @from and @to order by started_at limit 1000",
            new { environment, from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() });
        return [.. bodies.Select(ReportJson.Read)];
    }

    /// <summary>Keeps a report; one of the same id is replaced. Who only looks keeps none.</summary>
    public async Task Keep(TriageReport report, CancellationToken cancellationToken)
    {
        if (use.LooksOnly) return;
        await using var write = await database.Write(cancellationToken);
        await write.Execute(
            Save,
            new { report.Id, report.Environment, startedAt = report.StartedAt.ToUnixTimeMilliseconds(), body = ReportJson.Write(report) });
        var oldest = (clocks.Runbook.GetUtcNow() - options.KeepReportsFor).ToUnixTimeMilliseconds();
        await write.Execute(Forget, new { oldest, beyond = options.KeepReports - 1 });
        await write.Commit();
    }
}
