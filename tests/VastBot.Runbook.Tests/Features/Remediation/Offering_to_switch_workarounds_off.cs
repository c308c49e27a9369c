using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using VastBot.Runbook.Features.Remediation;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Remediation;

/// <summary>An offer comes when Vast.ai has been fine for as long as configured, once per spell, and never on what could not be seen.</summary>
public sealed class Offering_to_switch_workarounds_off : IAsyncDisposable
{
    private static readonly Finding[] Fine = [Saw.Api(ProbeOutcome.Ok, status: 200), Saw.Page(false)];
    private static readonly Finding[] Failing = [Saw.Api(ProbeOutcome.Failing, ErrorKind.UpstreamError, 503), Saw.Page(false)];
    private static readonly Finding[] PageSaysNo = [Saw.Api(ProbeOutcome.Ok, status: 200), Saw.Page(true)];
    private static readonly Finding[] Blind = [Saw.Api(ProbeOutcome.Unknown), Saw.Page(null)];

    private RecordBench _bench = null!;
    private RecordProcess _process = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
    }

    [Fact]
    public async Task Comes_once_when_it_has_lasted_and_again_after_new_trouble()
    {
        var watch = await Armed();
        Assert.Equal(0, await See(watch, Fine));
        Assert.Equal(0, await See(watch, Fine, 29));
        Assert.Equal(1, await See(watch, Fine, 1));
        Assert.Equal(1, await See(watch, Fine, 60));
        Assert.Equal(1, await See(watch, Failing));
        Assert.Equal(1, await See(watch, Fine, 5));
        Assert.Equal(2, await See(watch, Fine, 30));
        Assert.Equal(3, await See(watch, Fine, 24 * 60));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trouble_at_Vast_ai_or_on_its_page_begins_the_spell_anew(bool page)
    {
        var watch = await Armed();
        await See(watch, Fine);
        Assert.Equal(0, await See(watch, page ? PageSaysNo : Failing, 20));
        Assert.Equal(0, await See(watch, Fine, 20));
        Assert.Equal(0, await See(watch, Fine, 29));
        Assert.Equal(1, await See(watch, Fine, 1));
    }

    [Fact]
    public async Task What_cannot_be_seen_is_no_reason_for_an_offer()
    {
        var watch = await Armed();
        await See(watch, Fine);
        Assert.Equal(0, await See(watch, Blind, 40));
        Assert.Equal(1, await See(watch, Fine, 1));
    }

    [Fact]
    public async Task Nobody_looks_where_nothing_is_armed()
    {
        var watch = await Armed();
        await _process.Journal.Append(StreamId.Environment("production"), null, Author.Bot, [new WorkaroundDisarmed(FixActions.Fallback, new("true", null))], Ct);
        Assert.Equal(0, await See(watch, Fine));
        Assert.Equal(0, await See(watch, Fine, 60));
        _triage.DidNotReceive().Run(Arg.Any<string>());
    }

    private readonly ITriage _triage = Substitute.For<ITriage>();

    private async Task<WorkaroundWatch> Armed()
    {
        _bench = await RecordBench.On("Sqlite");
        _process = _bench.Start();
        await _process.Journal.Append(StreamId.Environment("production"), null, Author.Person("U0ASKER"), [new WorkaroundArmed(FixActions.Fallback, new(null, "true"), null)], Ct);
        var clocks = new Clocks(_bench.Time, _bench.Time);
        return new(
            new FixJournal(_process.Journal, _process.Incidents), new ConfiguredEnvironments([new EnvironmentSettings { Name = "production" }]), _triage, new RemediationOptions(), clocks, NullLogger<WorkaroundWatch>.Instance);
    }

    /// <summary>How many offers were made by then.</summary>
    private async Task<int> See(WorkaroundWatch watch, Finding[] findings, double later = 0)
    {
        _bench.Time.Advance(TimeSpan.FromMinutes(later));
        var report = new TriageReport { Id = "production-r1", Environment = "production", StartedAt = _bench.Time.GetUtcNow(), Probes = [], Findings = findings };
        _triage.Run("production").Returns(new TriageRun(false, report, new[] { report }.ToAsyncEnumerable()));
        _triage.ClearReceivedCalls();
        await watch.Look("production", Ct);
        return (await _process.Journal.Read(StreamId.Environment("production"), 0, Ct)).Count(entry => entry.Event is WorkaroundOffered);
    }
}
