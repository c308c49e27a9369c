using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd.Manifests;

/// <summary>What manifests/ holds, built and applied by old and new kubectls to a cluster that refuses what it does not know.</summary>
[NeedsProgram("kubectl")]
public sealed class The_manifests_in_the_practice_cluster
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "manifests");

    public static TheoryData<string> Kubectls { get; } = Fixtures.Kubectls.All;

    [Theory]
    [MemberData(nameof(Kubectls))]
    public async Task Both_overlays_apply_and_applying_them_again_changes_nothing(string kubectl)
    {
        foreach (var overlay in new[] { "postgresql", "sqlite" })
        {
            await using var practice = await Practising.Start();
            var first = await practice.Kubectl(kubectl, "apply", "-k", Path.Combine(Folder, overlay));
            Assert.True(first.Code == 0, first.Error);
            Assert.All(first.Lines, line => Assert.EndsWith(" created", line, StringComparison.Ordinal));
            var again = await practice.Kubectl(kubectl, "apply", "-k", Path.Combine(Folder, overlay));
            Assert.True(again.Code == 0, again.Error);
            // kubectl always sends a budget's selector again, whole, and says "configured" to what changes nothing.
            Assert.All(again.Lines.Where(line => !line.StartsWith("poddisruptionbudget", StringComparison.Ordinal)), line => Assert.EndsWith(" unchanged", line, StringComparison.Ordinal));
            if (overlay == "postgresql") Assert.Equal(1, (int)(await practice.Get("pdb/vastbot"))["metadata"]!["generation"]!);
            (await practice.Kubectl(kubectl, "apply", "-n", "vastbot", "-f", Path.Combine(Folder, "base", "secret.example.yaml"))).Well();
        }
    }

    [Fact]
    public async Task Two_replicas_are_locked_down_and_one_is_always_there()
    {
        await using var practice = await Practising.Start();
        var deployment = await Applied(practice, "postgresql");
        var (spec, pod, bot) = Parts(deployment);

        Assert.Equal(2, (int)spec["replicas"]!);
        Assert.Equal((1, 0), ((int)spec["strategy"]!["rollingUpdate"]!["maxSurge"]!, (int)spec["strategy"]!["rollingUpdate"]!["maxUnavailable"]!));
        Assert.Equal((true, "RuntimeDefault"), ((bool)pod["securityContext"]!["runAsNonRoot"]!, (string)pod["securityContext"]!["seccompProfile"]!["type"]!));
        Assert.Equal((true, false), ((bool)bot["securityContext"]!["readOnlyRootFilesystem"]!, (bool)bot["securityContext"]!["allowPrivilegeEscalation"]!));
        Assert.Equal("ALL", (string)bot["securityContext"]!["capabilities"]!["drop"]!.AsArray().Single()!);
        Assert.Equal(["cpu", "memory"], bot["resources"]!["limits"]!.AsObject().Select(limit => limit.Key).Order());
        Assert.Equal("PostgreSql", Variable(bot, "Storage__Provider"));

        var budget = await practice.Get("pdb/vastbot");
        Assert.Equal(1, (int)budget["spec"]!["maxUnavailable"]!);
        Assert.Equal($"{spec["selector"]}", $"{budget["spec"]!["selector"]}");
    }

    [Fact]
    public async Task The_token_of_the_account_is_mounted_in_the_bots_container_alone()
    {
        await using var practice = await Practising.Start();
        var (_, pod, bot) = Parts(await Applied(practice, "postgresql"));

        Assert.False((bool)pod["automountServiceAccountToken"]!);
        var volume = Assert.Single(pod["volumes"]!.AsArray(), v => v!["projected"] is not null);
        Assert.Contains(volume!["projected"]!["sources"]!.AsArray(), source => source!["serviceAccountToken"] is not null);
        Assert.Equal(
            "/var/run/secrets/kubernetes.io/serviceaccount",
            (string)bot["volumeMounts"]!.AsArray().Single(mount => (string)mount!["name"]! == (string)volume["name"]!)!["mountPath"]!);
        Assert.Single(pod["containers"]!.AsArray());
        var binding = await practice.Get("rolebinding/vastbot");
        Assert.Equal(((string)pod["serviceAccountName"]!, "vastbot"), ((string)binding["subjects"]![0]!["name"]!, (string)binding["subjects"]![0]!["namespace"]!));
    }

    [Fact]
    public async Task Probes_and_services_go_to_ports_that_the_bot_opens_and_the_private_one_is_for_monitoring_alone()
    {
        await using var practice = await Practising.Start();
        var (_, _, bot) = Parts(await Applied(practice, "postgresql"));
        var ports = bot["ports"]!.AsArray().ToDictionary(port => (string)port!["name"]!, port => (int)port!["containerPort"]!);

        foreach (var probe in new[] { "startupProbe", "livenessProbe", "readinessProbe" }) Assert.Equal("private", (string)bot[probe]!["httpGet"]!["port"]!);
        Assert.Equal($"http://+:{ports["public"]}", Variable(bot, "Web__Url"));
        Assert.Equal($"http://+:{ports["private"]}", Variable(bot, "Web__PrivateUrl"));
        Assert.Equal("public", (string)(await practice.Get("service/vastbot"))["spec"]!["ports"]!.AsArray().Single()!["targetPort"]!);

        var rules = (await practice.Get("networkpolicy/vastbot"))["spec"]!["ingress"]!.AsArray();
        var closed = Assert.Single(rules, rule => rule!["ports"]!.AsArray().Any(port => (int)port!["port"]! == ports["private"]));
        Assert.NotEmpty(closed!["from"]!.AsArray());
        Assert.Single(closed["ports"]!.AsArray());
    }

    [Fact]
    public async Task One_replica_with_a_file_is_never_two_at_once_and_keeps_the_file()
    {
        await using var practice = await Practising.Start();
        var (spec, pod, bot) = Parts(await Applied(practice, "sqlite"));

        Assert.Equal((1, "Recreate"), ((int)spec["replicas"]!, (string)spec["strategy"]!["type"]!));
        var data = pod["volumes"]!.AsArray().Single(volume => (string)volume!["name"]! == "data")!;
        Assert.Equal("vastbot", (string)data["persistentVolumeClaim"]!["claimName"]!);
        Assert.Null(data["emptyDir"]);
        Assert.StartsWith((string)bot["volumeMounts"]!.AsArray().Single(mount => (string)mount!["name"]! == "data")!["mountPath"]! + "/", Variable(bot, "Storage__Path"), StringComparison.Ordinal);
        await practice.Get("pvc/vastbot");
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("sqlite")]
    public async Task Whatever_is_written_goes_to_a_volume_that_is_large_enough_since_the_root_is_read_only(string overlay)
    {
        await using var practice = await Practising.Start();
        var (_, pod, bot) = Parts(await Applied(practice, overlay));
        var data = (string)bot["volumeMounts"]!.AsArray().Single(mount => (string)mount!["name"]! == "data")!["mountPath"]! + "/";

        Assert.StartsWith(data, Variable(bot, "Evidence__Folder"), StringComparison.Ordinal);
        var volume = pod["volumes"]!.AsArray().Single(volume => (string)volume!["name"]! == "data")!;
        var room = (string)(volume["emptyDir"]?["sizeLimit"] ?? (await practice.Get("pvc/vastbot"))["spec"]!["resources"]!["requests"]!["storage"])!;
        var logs = 1024;
        Assert.InRange(int.Parse(Variable(bot, "Evidence__MostFolderMegabytes"), CultureInfo.InvariantCulture) + logs, 1, int.Parse(room.TrimEnd('G', 'i'), CultureInfo.InvariantCulture) * 1024);
    }

    [Theory]
    [InlineData("deployment.yaml", "readOnlyRootFilesystem", "readOnlyRootFileSystem")]
    [InlineData("service.yaml", "targetPort", "targetport")]
    [InlineData("networkpolicy.yaml", "policyTypes", "policytypes")]
    [InlineData("settings.yaml", "\ndata:", "\ndatas:")]
    [InlineData("rbac.yaml", "resourceNames", "resourcenames")]
    [InlineData("rbac.yaml", "roleRef", "roleref")]
    public async Task A_misspelt_field_is_refused_by_name(string file, string right, string wrong)
    {
        await using var practice = await Practising.Start();
        (await practice.Kubectl("kubectl", "apply", "-f", Path.Combine(Folder, "base", "namespace.yaml"))).Well();
        var spoilt = Path.Combine(practice.Home, file);
        await File.WriteAllTextAsync(spoilt, (await File.ReadAllTextAsync(Path.Combine(Folder, "base", file), TestContext.Current.CancellationToken)).Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var refused = await practice.Kubectl("kubectl", "apply", "-n", "vastbot", "-f", spoilt);

        Assert.Equal(1, refused.Code);
        Assert.Matches($"unknown field \"[^\"]*{Regex.Escape(wrong.Trim('\n', ':'))}\"", refused.Error);
    }

    [Fact]
    public async Task The_image_has_the_folders_the_user_and_the_addresses_that_the_pod_relies_on()
    {
        await using var practice = await Practising.Start();
        var (_, pod, bot) = Parts(await Applied(practice, "sqlite"));
        var dockerfile = await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "Dockerfile"), TestContext.Current.CancellationToken);

        Assert.Contains("Storage__Path=" + Variable(bot, "Storage__Path"), dockerfile, StringComparison.Ordinal);
        Assert.Contains("Evidence__Folder=" + Variable(bot, "Evidence__Folder"), dockerfile, StringComparison.Ordinal);
        Assert.Contains("USER $APP_UID", dockerfile, StringComparison.Ordinal);
        Assert.Equal((long)pod["securityContext"]!["runAsUser"]!, (long)pod["securityContext"]!["fsGroup"]!);
        foreach (var port in bot["ports"]!.AsArray()) Assert.Contains($" {port!["containerPort"]}", dockerfile, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Applied(Practising practice, string overlay)
    {
        var applied = await practice.Kubectl("kubectl", "apply", "-k", Path.Combine(Folder, overlay));
        Assert.True(applied.Code == 0, applied.Error);
        return await practice.Get("deployment/vastbot");
    }

    private static (JsonNode Spec, JsonNode Pod, JsonNode Bot) Parts(JsonNode deployment)
    {
        var pod = deployment["spec"]!["template"]!["spec"]!;
        return (deployment["spec"]!, pod, pod["containers"]![0]!);
    }

    private static string Variable(JsonNode bot, string name) => (string)bot["env"]!.AsArray().Single(variable => (string)variable!["name"]! == name)!["value"]!;
}
