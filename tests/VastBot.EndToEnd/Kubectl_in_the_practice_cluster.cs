using System.Text;
using System.Text.Json.Nodes;
using VastBot.EndToEnd.Fixtures;
using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>What a person does with the real kubectl, old and new, works in the practice cluster as in any other.</summary>
[NeedsProgram("kubectl")]
public sealed class Kubectl_in_the_practice_cluster
{
    private const string Selector = "app=vastai-integration";

    public static TheoryData<string> Kubectls { get; } = Fixtures.Kubectls.All;

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task Get_prints_tables_and_objects(string kubectl)
    {
        await using var practice = await Practising.Start("bad-deploy");

        var pods = (await practice.Kubectl(kubectl, "get", "pods", "-l", Selector, "-o", "wide")).Well();
        Assert.Matches(@"^NAME +READY +STATUS +RESTARTS +AGE", pods.Lines[0]);
        Assert.All(pods.Lines[1..], pod => Assert.Matches(@"^vastai-integration-\S+ +1/2 +CrashLoopBackOff +\d+", pod));
        Assert.Equal(3, pods.Lines.Length - 1);

        var deployments = (await practice.Kubectl(kubectl, "get", "deploy")).Well();
        Assert.Matches(@"^vastai-integration +0/3 +3 +0 ", Assert.Single(deployments.Lines[1..]));

        var events = (await practice.Kubectl(kubectl, "get", "events", "--field-selector", "type=Warning")).Well();
        Assert.Contains("BackOff", events.Output, StringComparison.Ordinal);

        var deployment = JsonNode.Parse((await practice.Kubectl(kubectl, "get", "deployment/vastai-integration", "-o", "json")).Well().Output)!;
        Assert.Equal(3, (int)deployment["spec"]!["replicas"]!);
        var key = (await practice.Kubectl(kubectl, "get", "secret", "vastai-secrets", "-o", "jsonpath={.data.api-key}")).Well();
        Assert.Equal(64, Encoding.ASCII.GetString(Convert.FromBase64String(key.Output)).Length);
    }

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task Logs_of_a_selector_end_with_ten_lines_a_pod_unless_asked_so_a_person_misses_errors_that_triage_finds(string kubectl)
    {
        await using var practice = await Practising.Start("flapping");
        string[] logs = ["logs", "-l", Selector, "-c", "vastai-integration", "--since=5m"];

        var byDefault = (await practice.Kubectl(kubectl, logs)).Well();
        var whole = (await practice.Kubectl(kubectl, [.. logs, "--tail=-1", "--timestamps"])).Well();
        var found = (ErrorLogsFinding)(await practice.Triage()).Findings.Single(f => f is ErrorLogsFinding);

        Assert.Equal(30, byDefault.Lines.Length);
        Assert.All(whole.Lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z ", line));
        Assert.Equal(Errors(whole), found.Lines.Count);
        Assert.InRange(Errors(byDefault), 0, found.Lines.Count - 1);

        static int Errors(Command.Ended log) => log.Lines.Count(line => line.Contains("error", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task Logs_of_the_run_before_exist_only_after_a_crash(string kubectl)
    {
        await using var practice = await Practising.Start("bad-deploy");
        string[] logs = ["logs", "deployment/vastai-integration", "-c", "vastai-integration", "--previous", "--tail=20"];

        Assert.NotEmpty((await practice.Kubectl(kubectl, logs)).Lines);

        practice.World.SwitchTo("healthy");
        var refused = await practice.Kubectl(kubectl, logs);
        Assert.Equal(1, refused.Code);
        Assert.Contains("previous terminated container", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task Rollout_status_and_history_tell_how_a_release_fares(string kubectl)
    {
        await using var practice = await Practising.Start();
        var status = (await practice.Kubectl(kubectl, "rollout", "status", "deployment/vastai-integration", "--watch=false")).Well();
        Assert.Contains("successfully rolled out", status.Output, StringComparison.Ordinal);

        practice.World.SwitchTo("bad-deploy");
        status = (await practice.Kubectl(kubectl, "rollout", "status", "deployment/vastai-integration", "--watch=false")).Well();
        Assert.Contains("0 of 3 updated replicas are available", status.Output, StringComparison.Ordinal);
        var history = (await practice.Kubectl(kubectl, "rollout", "history", "deployment/vastai-integration")).Well();
        Assert.Equal(["10", "11", "12"], history.Lines.Where(line => char.IsDigit(line[0])).Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task What_the_bot_may_do_is_what_its_manifest_grants(string kubectl)
    {
        await using var practice = await Practising.Start();

        Assert.Equal("yes", (await practice.Kubectl(kubectl, "--context", "vastbot", "auth", "can-i", "get", "secret/vastai-secrets")).Output.Trim());
        Assert.Equal("yes", (await practice.Kubectl(kubectl, "--context", "vastbot", "auth", "can-i", "get", "pods", "--subresource=log")).Output.Trim());
        Assert.StartsWith("no", (await practice.Kubectl(kubectl, "--context", "vastbot", "auth", "can-i", "list", "secrets")).Output, StringComparison.Ordinal);
        Assert.Equal("yes", (await practice.Kubectl(kubectl, "auth", "can-i", "patch", "deployments")).Output.Trim());

        var refused = await practice.Kubectl(kubectl, "--context", "vastbot", "get", "secrets");
        Assert.Equal(1, refused.Code);
        Assert.Contains(
            "Error from server (Forbidden): secrets is forbidden: User \"system:serviceaccount:vastbot:vastbot\" cannot list resource \"secrets\" in API group \"\" in the namespace \"vastai\"",
            refused.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task A_wrong_token_is_not_logged_in(string kubectl)
    {
        await using var practice = await Practising.Start();

        var refused = await practice.Kubectl(kubectl, "--token", "expired", "get", "pods");

        Assert.Equal(1, refused.Code);
        Assert.Contains("You must be logged in to the server", refused.Error, StringComparison.Ordinal);
    }
}
