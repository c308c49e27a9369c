using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Storing.Delivering;
using VastBot.Runbook.Storing.Journaling;

namespace VastBot.Runbook.Tests.Storing.Journaling;

/// <summary>With 2,000 incidents of 50 events, no listing and no card reads more than it shows.</summary>
public sealed class QueryPlans
{
    private const string Fill = """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
        insert into incident (number, once, environment, severity, open, channel, body)
        select i, 'form-' || i, case when i % 2 = 0 then 'production' else 'staging' end, 1 + i % 4, case when i % 100 = 0 then 1 else 0 end, 'C' || i, @body from n;

        with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000), v(j) as (select 1 union all select j + 1 from v where j < 50)
        insert into journal_event (stream, version, kind, at, author_kind, author, body)
        select 'INC-' || i, j, 'note-added', 0, 'Person', 'U1', '{"text":"x"}' from v cross join n;

        with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)
        insert into outbox_row (key, lane, stream, target, kind, subject, payload, created_at, finished_at)
        select 'k' || i, 'INC-' || i % 50 || '/slack', 'INC-1', 'slack', 'Send', 's', '', 0, case when i % 100 = 0 then null else 1 end from n;

        analyze;
        """;

    public static TheoryData<string, string, string> Queries { get; } = Each(
        (IncidentTable.AllOpen, "incident_open"),
        (IncidentTable.OpenInEnvironment, "incident_open_in_environment"),
        (IncidentTable.InChannel, "incident_in_channel"),
        (IncidentTable.Newest, "incident_pkey|PRIMARY KEY"),
        ($"{EventRow.Select} where stream = @id and version > 0 order by version", "journal_event_pkey|PRIMARY KEY"),
        ($"{WaitingRow.Select} order by id limit 1", "outbox_row_waiting"));

    [Theory, MemberData(nameof(Queries))]
    public async Task Each_uses_its_index(string provider, string sql, string index)
    {
        var plan = await Plan(provider, sql);

        Assert.True(index.Split('|').Any(name => plan.Contains(name, StringComparison.Ordinal)), plan);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^SCAN (?!.*USING)", plan);
    }

    /// <summary>The few that were found are put in order; nothing else is read.</summary>
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_published_is_found_without_reading_the_rest(string provider) =>
        Assert.Contains("journal_event_published", await Plan(provider, EventRow.Published), StringComparison.Ordinal);

    private static async Task<string> Plan(string provider, string sql)
    {
        await using var bench = await RecordBench.On(provider);
        var process = bench.Start();
        var body = SummaryJson.Write(new Incident { Id = new IncidentId(1) }.Summary());
        await process.Query<int>(Fill, new { body });

        var parameters = new { environment = "production", channel = "C7", before = 1000L, since = 0L, count = 5, id = "INC-7", lane = "INC-7/slack" };
        return provider == "Sqlite"
            ? string.Join('\n', (await process.Query<PlanRow>($"explain query plan {sql}", parameters)).Select(row => row.Detail))
            : string.Join('\n', await process.Query<string>($"explain {sql}", parameters));
    }

    private static TheoryData<string, string, string> Each(params (string Sql, string Index)[] queries)
    {
        var all = new TheoryData<string, string, string>();
        foreach (var (sql, index) in queries)
        {
            all.Add("Sqlite", sql, index);
            all.Add("PostgreSql", sql, index);
        }

        return all;
    }

    private sealed class PlanRow
    {
        public string Detail { get; set; } = "";
    }
}
