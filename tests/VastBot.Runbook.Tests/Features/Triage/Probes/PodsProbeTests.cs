using VastBot.Runbook.Model.Triage;
using static VastBot.Runbook.Tests.Features.Triage.Probes.ClusterObjects;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class PodsProbeTests
{
    private const string CrashLoop = """{"waiting":{"reason":"CrashLoopBackOff","message":"back-off"}}""";
    private const string OutOfMemory = """{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"2100-01-01T00:00:00Z"}}""";

    [Fact]
    public async Task All_ready_is_ok()
    {
        var finding = await Look(Pod("a"), Pod("b"));

        Assert.Equal((ProbeOutcome.Ok, 2, 2), (finding.Outcome, finding.Ready, finding.Desired));
        Assert.Equal("2 of 2 pods are ready", finding.Summary);
    }

    [Fact]
    public async Task None_is_failing() => Assert.Equal((ProbeOutcome.Failing, 0), Facts(await Look()));

    [Fact]
    public async Task A_crash_loop_is_failing_and_names_reason_and_restarts()
    {
        var finding = await Look(Pod("a"), Pod("b", false, CrashLoop, OutOfMemory, 7));

        Assert.Equal((ProbeOutcome.Failing, 1), Facts(finding));
        Assert.Contains("CrashLoopBackOff, 7 restarts", finding.Summary);
        Assert.Contains("memory limit of 512 MiB", finding.Summary);
    }

    [Theory]
    [InlineData("ImagePullBackOff")]
    [InlineData("CreateContainerConfigError")]
    public async Task A_pod_that_waits_for_what_will_not_come_is_failing(string reason)
    {
        var finding = await Look(Pod("a"), Pod("b", false, $"{{\"waiting\":{{\"reason\":\"{reason}\"}}}}"));

        Assert.Equal((ProbeOutcome.Failing, 1), Facts(finding));
        Assert.Contains(reason, finding.Summary);
    }

    [Fact]
    public async Task A_pod_that_is_only_starting_is_degraded() =>
        Assert.Equal((ProbeOutcome.Degraded, 1), Facts(await Look(Pod("a"), Pod("b", false, """{"waiting":{"reason":"ContainerCreating"}}"""))));

    [Fact]
    public async Task A_memory_limit_hit_is_told_also_when_all_run_again()
    {
        var finding = await Look(Pod("a"), Pod("b", lastState: OutOfMemory, restarts: 1));

        Assert.Equal((ProbeOutcome.Degraded, 2), Facts(finding));
        Assert.Contains("OOMKilled", finding.Summary);
    }

    [Fact]
    public async Task Warning_events_of_the_pods_are_shown_and_those_of_others_are_not()
    {
        var events = List(
            """{"type":"Warning","reason":"BackOff","message":"token=zzzzzzzzz","count":3,"lastTimestamp":"2026-11-20T02:59:00Z","involvedObject":{"kind":"Pod","name":"a"}}""",
            """{"type":"Warning","reason":"Foreign","message":"m","involvedObject":{"kind":"Pod","name":"other"}}""");
        var finding = await ProbeTest.Ask<PodsFinding>(Answer(("/vastai-integration", Deployment), ("/pods", List(Pod("a"), Pod("b"))), ("/events", events)));

        Assert.Contains("BackOff on a (3 times): token=***", Assert.Single(finding.Details));
    }

    [Fact]
    public async Task Without_the_deployment_and_events_the_pods_still_count()
    {
        var finding = await ProbeTest.Ask<PodsFinding>(Answer(("/pods", List(Pod("a")))));

        Assert.Equal((ProbeOutcome.Ok, 1), Facts(finding));
        Assert.Null(finding.Desired);
        Assert.Equal(2, finding.Details.Count(d => d.Contains("because", StringComparison.Ordinal)));
    }

    private static (ProbeOutcome Outcome, int? Ready) Facts(PodsFinding finding) => (finding.Outcome, finding.Ready);

    private static Task<PodsFinding> Look(params string[] pods) =>
        ProbeTest.Ask<PodsFinding>(Answer(("/vastai-integration", Deployment), ("/pods", List(pods)), ("/events", List())));

    [Fact]
    public async Task A_line_with_a_token_file_comes_through_whole()
    {
        await using var probes = new ProbeTest();

        var finding = await probes.Look<PodsFinding>(ProbeTest.At(Stub.Nobody()) with { Kubernetes = new() { Server = Stub.Nobody(), TokenFile = "/no/such/token" } });

        Assert.Contains(" --token \"$(cat /no/such/token)\" -n default get pods ", finding.RepeatWith);
    }
}
