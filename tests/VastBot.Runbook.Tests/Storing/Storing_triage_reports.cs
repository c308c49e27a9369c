using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing;

namespace VastBot.Runbook.Tests.Storing;

public sealed class Storing_triage_reports
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_kept_report_comes_back_whole_also_in_another_process_life(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var report = Report(bench, "r1") with { PageAnswer = new PageAnswer(true, "U1"), FinishedAt = bench.Time.GetUtcNow() };
        await using (var first = new RecordProcess(bench.Settings, bench.Time, add: null)) await first.Reports.Keep(report, Ct);

        var found = await bench.Start().Reports.Find("r1", Ct);

        Assert.Equal(ReportJson.Write(report), ReportJson.Write(found!));
        Assert.Equal(report.Findings.Select(f => f.GetType()), found!.Findings.Select(f => f.GetType()));
        Assert.Equal(503, Assert.IsType<VastApiFinding>(found.Findings[0]).Status);
    }

    [Fact]
    public void Every_kind_of_finding_can_be_stored_under_its_probes_id()
    {
        foreach (var (id, kind) in ReportJson.Kinds.Where(kind => kind.Value != typeof(LostFinding)))
            Assert.Equal(id, ((Finding)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind)).Probe);
        var kinds = typeof(Finding).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Finding)));
        Assert.Empty(kinds.Except(ReportJson.Kinds.Values));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_unknown_report_is_not_found_and_a_second_one_of_the_same_id_replaces_the_first(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var reports = bench.Start().Reports;
        Assert.Null(await reports.Find("r1", Ct));
        await reports.Keep(Report(bench, "r1"), Ct);
        await reports.Keep(Report(bench, "r1") with { PageAnswer = new PageAnswer(false, "U2") }, Ct);
        Assert.Equal("U2", (await reports.Find("r1", Ct))?.PageAnswer?.By);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_newest_of_an_environment_is_found(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var reports = bench.Start().Reports;
        Assert.Null(await reports.Newest("production", Ct));
        foreach (var (id, environment) in new[] { ("r1", "production"), ("r2", "production"), ("r3", "staging") })
        {
            await reports.Keep(Report(bench, id) with { Environment = environment, StartedAt = bench.Time.GetUtcNow() }, Ct);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal("r2", (await reports.Newest("production", Ct))?.Id);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_oldest_are_forgotten_by_number_and_by_age(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        bench.Settings["Storage:KeepReports"] = "3";
        bench.Settings["Storage:KeepReportsFor"] = "10:00:00";
        var process = bench.Start();
        for (var i = 1; i <= 5; i++)
        {
            await process.Reports.Keep(Report(bench, $"r{i}"), Ct);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(["r3", "r4", "r5"], await Ids(process));
        bench.Time.Advance(TimeSpan.FromHours(9));
        await process.Reports.Keep(Report(bench, "r6"), Ct);
        Assert.Equal(["r5", "r6"], await Ids(process));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Many_processes_may_start_on_one_new_database_at_once(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var processes = Enumerable.Range(0, 8).Select(_ => bench.Start()).ToList();
        await Task.WhenAll(processes.Select((process, i) => Task.Run(() => process.Reports.Keep(Report(bench, $"r{i}"), Ct))));
        Assert.Equal(8, (await Ids(processes[0])).Count);
    }

    [Fact]
    public async Task The_file_is_written_ahead_and_synced()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var process = bench.Start();
        Assert.Equal(["wal"], await process.Query<string>("pragma journal_mode"));
        Assert.Equal([2L], await process.Query<long>("pragma synchronous"));
    }

    private static Task<IReadOnlyList<string>> Ids(RecordProcess process) => process.Query<string>("select id from triage_report order by id");

    private static TriageReport Report(RecordBench bench, string id) => new()
    {
        Id = id,
        Environment = "production",
        StartedAt = bench.Time.GetUtcNow(),
        Probes = [new ProbeLabel("vast-api", "Vast.ai API"), new ProbeLabel("error-rate", "Error rate")],
        Findings =
        [
            new VastApiFinding
            {
                Outcome = ProbeOutcome.Failing, Summary = "503", SeenAt = bench.Time.GetUtcNow(), Duration = TimeSpan.FromMilliseconds(12), RepeatWith = "curl",
                Kind = ErrorKind.UpstreamError, Status = 503, Credit = 12.5m,
            },
            new ErrorRateFinding
            {
                Outcome = ProbeOutcome.Unknown, Summary = "Unknown, because …", SeenAt = bench.Time.GetUtcNow(), Duration = TimeSpan.Zero, RepeatWith = "curl",
                PerSecond = double.NaN, ByStatus = new Dictionary<string, double> { ["503"] = 0.4 }, LastHour = [null, 0.1],
            },
        ],
        Verdict = new Verdict
        {
            Kind = VerdictKind.CannotTell, ErrorKind = ErrorKind.UpstreamError, Severity = Severity.P1, SeverityReason = "…", Headline = "…",
            Path = [new TreeStep("Q1", "yes", "503")], Actions = [new ProposedAction("wait", "Wait")],
        },
    };
}
