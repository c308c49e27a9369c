using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

public class ClusterFaultTests
{
    public static TheoryData<string, string> Faults => new()
    {
        { "401", "re-authenticate" },
        { "403", "rbac" },
        { "404", "not a Kubernetes API" },
        { "404 status", "names" },
        { "429 text", "later" },
        { "500", "500" },
        { "html", "not a Kubernetes API" },
        { "truncated", "not a Kubernetes API" },
        { "garbage", "not a Kubernetes API" },
        { "cut", "because" },
        { "refused", "network" },
        { "hang", "try kubectl by hand, perhaps from another network" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Pods_that_cannot_be_seen_are_unknown(string fault, string advice) => IsUnknown(await ProbeTest.Meet<PodsFinding>(fault), fault, advice);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Logs_that_cannot_be_seen_are_unknown(string fault, string advice) => IsUnknown(await ProbeTest.Meet<ErrorLogsFinding>(fault), fault, advice);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Changes_that_cannot_be_seen_are_unknown(string fault, string advice) => IsUnknown(await ProbeTest.Meet<RecentChangesFinding>(fault), fault, advice);

    [Fact]
    public async Task A_missing_login_is_unknown()
    {
        await using var probes = new ProbeTest();

        var finding = await probes.Look<PodsFinding>(new() { Name = "test", Kubernetes = new() { KubeConfig = "no-such-kubeconfig" } });

        ProbeTest.IsUnknownWithAReason(finding);
    }

    private static void IsUnknown(Finding finding, string fault, string advice)
    {
        ProbeTest.IsUnknownWithAReason(finding);
        Assert.Contains(advice, finding.Summary);
        Assert.StartsWith("kubectl --server", finding.RepeatWith);
        Assert.Contains("$KUBE_TOKEN", finding.RepeatWith);
        Assert.DoesNotContain("test-token-not-real", finding.ToString());
    }
}
