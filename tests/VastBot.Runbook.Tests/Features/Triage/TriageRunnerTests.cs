using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

public sealed class TriageRunnerTests
{
    [Fact]
    public async Task Shows_the_start_each_finding_and_the_verdict()
    {
        var bench = new TriageBench(TriageBench.Probes(SeenIn.All["vast-outage"]));

        var reports = await TriageBench.Watch(bench.Runner.Run("production"));

        Assert.All(reports.SkipLast(1), r => Assert.Null(r.Verdict));
        Assert.Equal(7, reports[^1].Findings.Count);
        Assert.Equal(VerdictKind.VastAiIncident, reports[^1].Verdict!.Kind);
        Assert.Equal(reports[^1].Probes.Select(p => p.Id), reports[^1].Findings.Select(f => f.Probe));
    }

    [Fact]
    public async Task Asks_all_probes_at_once()
    {
        // Each waits until all seven have been asked: one after the other would never end.
        var asked = new CountdownEvent(7);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task Gate(CancellationToken _)
        {
            if (asked.Signal()) all.SetResult();
            return all.Task;
        }

        var bench = new TriageBench(SeenIn.All["healthy"].Select(f => new ScriptedProbe(f, Gate)));

        Assert.NotNull((await TriageBench.Watch(bench.Runner.Run("production")))[^1].Verdict);
    }

    [Fact]
    public async Task A_second_asker_joins_the_run_and_sees_the_same_report()
    {
        var gate = new TaskCompletionSource();
        var probe = new ScriptedProbe(Saw.Page(false), _ => gate.Task);
        var bench = new TriageBench(probe);

        var first = bench.Runner.Run("production");
        var second = bench.Runner.Run("PRODUCTION");
        var other = bench.Runner.Run("staging");
        gate.SetResult();

        Assert.Equal((false, true, false), (first.Joined, second.Joined, other.Joined));
        Assert.Equal((await TriageBench.Watch(first))[^1], (await TriageBench.Watch(second))[^1]);
        await TriageBench.Watch(other);
        Assert.Equal(2, probe.Asked);
    }

    [Fact]
    public async Task A_run_begins_anew_once_the_last_one_has_its_verdict()
    {
        var bench = new TriageBench(TriageBench.Probes(SeenIn.All["healthy"]));

        var first = bench.Runner.Run("production");
        await TriageBench.Watch(first);
        var second = bench.Runner.Run("production");

        Assert.False(second.Joined);
        Assert.NotEqual(first.Start.Id, second.Start.Id);
        await TriageBench.Watch(second);
    }

    [Fact]
    public async Task A_reader_who_leaves_disturbs_nobody_even_if_it_is_the_last()
    {
        var gate = new TaskCompletionSource();
        var bench = new TriageBench(new ScriptedProbe(Saw.Page(false), _ => gate.Task));
        using var leaves = new CancellationTokenSource();
        var run = bench.Runner.Run("production");
        var stays = bench.Runner.Run("production");

        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await run.Reports.ToListAsync(leaves.Token));
        gate.SetResult();

        var last = (await TriageBench.Watch(stays))[^1];
        Assert.NotNull(last.Verdict);
        Assert.Equal(last, await bench.Reports.Find(last.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_probe_that_never_answers_is_abandoned_and_hides_no_other()
    {
        var waiting = new TaskCompletionSource();
        var deaf = new ScriptedProbe(Saw.Page(false), _ =>
        {
            waiting.SetResult();
            return new TaskCompletionSource().Task;
        });
        var bench = new TriageBench([deaf, .. TriageBench.Probes(SeenIn.All["healthy"].Skip(1))]);

        var run = bench.Runner.Run("production");
        await waiting.Task.WaitAsync(TriageBench.Patience, TestContext.Current.CancellationToken);
        await MoveUntilDone(bench, run);
        var last = (await TriageBench.Watch(run))[^1];

        Assert.Equal(ProbeOutcome.Unknown, last.Findings.Single(f => f.Probe == "status-page").Outcome);
        Assert.Contains("within 5 s", last.Findings[0].Summary, StringComparison.Ordinal);
        Assert.Equal((7, VerdictKind.LikelyResolved), (last.Findings.Count, last.Verdict!.Kind));
    }

    [Fact]
    public async Task A_probe_that_breaks_is_unknown_and_hides_no_other()
    {
        var broken = new ScriptedProbe(Saw.Page(false), _ => throw new InvalidOperationException("secret stays in the log"));
        var bench = new TriageBench([broken, .. TriageBench.Probes(SeenIn.All["healthy"].Skip(1))]);

        var last = (await TriageBench.Watch(bench.Runner.Run("production")))[^1];

        Assert.Equal(7, last.Findings.Count);
        Assert.Contains("InvalidOperationException", last.Findings[0].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", last.Findings[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_stands_even_where_the_report_cannot_be_kept()
    {
        var bench = new TriageBench(TriageBench.Probes(SeenIn.All["healthy"])) { Reports = { Broken = true } };

        Assert.NotNull((await TriageBench.Watch(bench.Runner.Run("production")))[^1].Verdict);
    }

    [Fact]
    public void An_unknown_environment_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TriageBench().Runner.Run("prodction"));

    /// <summary>Moves the wire's clock past the deadline; again, should the run not yet have set its alarm.</summary>
    private static async Task MoveUntilDone(TriageBench bench, TriageRun run)
    {
        var done = TriageBench.Watch(run);
        while (!done.IsCompleted)
        {
            bench.Wire.Advance(TimeSpan.FromSeconds(6));
            await Task.WhenAny(done, Task.Run(() => { }, TestContext.Current.CancellationToken));
        }
    }
}
