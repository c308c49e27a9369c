using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Tests.Features.Triage;

namespace VastBot.Runbook.Tests.Features.Doctor;

public sealed class DoctorRunnerTests
{
    private static readonly DoctorFinding Well = DoctorFinding.Well("It", "stands");

    [Fact]
    public async Task The_report_fills_in_part_by_part_and_keeps_its_order()
    {
        var gate = new TaskCompletionSource<IReadOnlyList<DoctorFinding>>();
        var bench = new DoctorBench(new ScriptedCheck("Beta", Well), new ScriptedCheck("Alpha", () => gate.Task));
        await using var reports = bench.Doctor.Examine(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await reports.MoveNextAsync());
        Assert.All(reports.Current.Parts, part => Assert.False(part.IsDone));
        Assert.True(await reports.MoveNextAsync());
        Assert.Equal([("Alpha", false), ("Beta", true)], reports.Current.Parts.Select(part => (part.Name, part.IsDone)));
        gate.SetResult([DoctorFinding.Warning("It", "leans", "Prop it up.")]);
        Assert.True(await reports.MoveNextAsync());
        Assert.Equal((true, Condition.Warning), (reports.Current.IsDone, reports.Current.Condition));
        Assert.False(await reports.MoveNextAsync());
    }

    [Fact]
    public async Task A_check_that_breaks_is_broken_and_hides_no_other()
    {
        var last = (await new DoctorBench(new ScriptedCheck("A", () => throw new InvalidOperationException("password=hunter2")), new ScriptedCheck("B", Well)).Examine())[^1];
        Assert.Equal([Condition.Broken, Condition.Well], last.Parts.Select(part => part.Condition));
        Assert.DoesNotContain("hunter2", last.Parts[0].Findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_never_answers_is_given_up_at_its_deadline()
    {
        var asked = new TaskCompletionSource();
        var bench = new DoctorBench(new ScriptedCheck("Silent", () =>
        {
            asked.SetResult();
            return new TaskCompletionSource<IReadOnlyList<DoctorFinding>>().Task;
        }));
        var examining = bench.Examine();
        await asked.Task.WaitAsync(TriageBench.Patience, TestContext.Current.CancellationToken);
        while (bench.Wire.PendingTimers == 0) await Task.Yield();
        bench.Wire.Advance(TimeSpan.FromSeconds(10));

        var finding = Assert.Single((await examining)[^1].Parts[0].Findings);
        Assert.Equal((Condition.Broken, "none within 10 s"), (finding.Condition, finding.Finding));
    }
}
