using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Remediation;

/// <summary>Who may decide, once, and what of two clicks at the same moment; on both databases, by processes that share one.</summary>
public sealed class Deciding_on_a_fix
{
    private const string Id = "production-fx111";
    private static readonly Author Asker = Author.Person("U0ASKER");
    private static readonly Author First = Author.Person("U0FIRST");
    private static readonly Author Second = Author.Person("U0SECOND");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_people_who_click_at_once_in_two_processes_one_decides(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [bench.Start(), bench.Start()];
        var token = await Propose(processes[0], ApprovalRule.One);

        var decisions = await Task.WhenAll(
            Task.Run(() => Desk(bench, processes[0]).Approve(token, First, null, Ct), Ct),
            Task.Run(() => Desk(bench, processes[1]).Approve(token, Second, null, Ct), Ct),
            Task.Run(() => Desk(bench, processes[1]).Reject(token, Second, Ct), Ct));

        Assert.Single(decisions.OfType<FixDecision.Taken>());
        var entries = await processes[0].Journal.Read(StreamId.Environment("production"), 0, Ct);
        Assert.Single(entries, entry => entry.Event is FixApproved or FixRejected);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Two_approvals_come_from_two_people_neither_of_whom_asked(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var process = bench.Start();
        var desk = Desk(bench, process);
        var token = await Propose(process, ApprovalRule.Two);

        Assert.Contains("somebody else", Why(await desk.Approve(token, Asker, null, Ct)), StringComparison.Ordinal);
        var one = Taken(await desk.Approve(token, First, null, Ct));
        Assert.Equal((FixStage.Proposed, 1), (one.Stage, one.Missing));
        Assert.Contains("quicker", Why(await desk.Approve(token, Second, null, Ct)), StringComparison.Ordinal);
        Assert.Contains("second person", Why(await desk.Approve(one.Token, First, null, Ct)), StringComparison.Ordinal);
        Assert.Equal(FixStage.Approved, Taken(await desk.Approve(one.Token, Second, null, Ct)).Stage);
    }

    [Fact]
    public async Task Who_asked_confirms_where_the_rule_is_self_and_nobody_else()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var process = bench.Start();
        var token = await Propose(process, ApprovalRule.Self);

        Assert.Contains("Who asked confirms", Why(await Desk(bench, process).Approve(token, First, null, Ct)), StringComparison.Ordinal);
        Assert.Equal(FixStage.Approved, Taken(await Desk(bench, process).Approve(token, Asker, null, Ct)).Stage);
        Assert.Contains("Nothing is left to decide", Why(await Desk(bench, process).Reject(token, Asker, Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.P1, true)]
    [InlineData(Severity.P2, false)]
    public async Task The_glass_is_broken_in_a_P1_only_and_the_reason_stays_on_the_record(Severity severity, bool may)
    {
        await using var bench = await RecordBench.On("Sqlite");
        var process = bench.Start();
        var token = await Propose(process, ApprovalRule.One, severity);

        var decision = await Desk(bench, process).Approve(token, Asker, "nobody else is awake", Ct);

        Assert.Equal(may, decision is FixDecision.Taken { Fix: { Stage: FixStage.Approved, Approvals: [{ BrokeGlass: "nobody else is awake" }] } });
    }

    [Fact]
    public async Task A_request_that_has_expired_takes_no_click_even_before_the_sweep_has_seen_it()
    {
        await using var bench = await RecordBench.On("Sqlite");
        var process = bench.Start();
        var token = await Propose(process, ApprovalRule.One);

        bench.Time.Advance(TimeSpan.FromMinutes(15));

        Assert.Contains("expired", Why(await Desk(bench, process).Approve(token, First, null, Ct)), StringComparison.Ordinal);
    }

    internal static async Task<string> Propose(RecordProcess process, ApprovalRule rule, Severity? severity = null)
    {
        var token = FixPlanner.NewToken(Id);
        var start = new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);
        await process.Journal.Append(StreamId.Environment("production"), null, Asker, [new FixProposed(Id)
        {
            Choice = new(FixActions.Rollback), Changes = [], Facts = new() { Generation = 1, Deployment = "u" }, Rule = rule, Severity = severity, ExpiresAt = start.AddMinutes(15), Token = token,
        }], Ct);
        return token;
    }

    private static FixDecisions Desk(RecordBench bench, RecordProcess process) =>
        new(new FixJournal(process.Journal, process.Incidents), new Clocks(bench.Time, bench.Time));

    private static Fix Taken(FixDecision decision) => Assert.IsType<FixDecision.Taken>(decision).Fix;

    private static string Why(FixDecision decision) => Assert.IsType<FixDecision.Refused>(decision).Why;
}
