using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Drill;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.Kubernetes;
using VastBot.Testing;

namespace VastBot.EndToEnd.Clusters;

/// <summary>
/// Each verb of the runbook, done by the real kubectl in one practice cluster and by VastBot, as its limited account, in another: what was asked for,
/// and all that stands in the cluster when the rollout is over, may differ only where the tables below say so, and each row of them must be true.
/// </summary>
[NeedsProgram("kubectl")]
public sealed class Our_verbs_beside_kubectls
{
    private const string Name = "vastai-integration";
    private const string Template = @"(deployment\.spec\.template|revisions\.\d+\.spec\.template|pods\[\d\]|request\.body\.spec\.template)";
    private const string NewKey = "feedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00dfeedf00d";

    /// <summary>Nobody waits for a rollout as long as it takes.</summary>
    private const double Hurry = 20;

    private static readonly Intended[] Always =
    [
        new(@"request\.query\.fieldManager", "the cluster's own record shall say that it was VastBot"),
        new(@"(deployment|secrets\.vastai-secrets)\.metadata\.managedFields(\[.*|\.order)", "as it then does"),
        new(@"request\.query\.fieldValidation", "a field that the server does not know shall be refused, not dropped; of kubectl's verbs only a newer apply asks for that") { ByVersion = true },
        new(@"request\.body(\.metadata\.resourceVersion|\.order|\[test /metadata/resourceVersion\]\..*)", "what has changed since it was looked at is not changed"),
    ];

    private static readonly Intended[] OtherContainers =
    [
        new(Template + @"(\.spec)?\.containers\[log-shipper\]\.env.*", "without -c kubectl gives the variable to every container, the sidecar too; ours to the integration's alone"),
        new(@"request\.body\.spec\.template\.spec\.containers(\.order|\[log-shipper\]\..*)", "the same, as it was asked for"),
    ];

    private static readonly Intended[] OneKey =
    [
        new(@"request\.type", "a merge patch of one key, for which the right to patch is enough"),
        new(@"request\.body\.(data|stringData)\.api-key", "the server encodes it: a plain text that happens to be good base64 would be stored wrongly"),
        new(@"(request\.body|secrets\.vastai-secrets)\.metadata\.annotations(\..*)?", "kubectl leaves all values there once more, in base64; ours takes that copy away"),
        new(@"request\.body\.metadata\.creationTimestamp", "says nothing") { ByVersion = true },
    ];

    private static readonly Verb[] All =
    [
        new("set env", "rate-limited", $"kubectl set env deployment/{Name} -c {Name} RATE_LIMIT_MODE=queue", Environment("RATE_LIMIT_MODE", "queue")),
        new("set env of every container", "rate-limited", $"kubectl set env deployment/{Name} RATE_LIMIT_MODE=queue", Environment("RATE_LIMIT_MODE", "queue"), OtherContainers),
        new("set env of a new variable", "silent-5xx", $"kubectl set env deployment/{Name} -c {Name} VASTAI_FALLBACK=true", Environment("VASTAI_FALLBACK", "true")),
        new("set env away", "healthy", $"kubectl set env deployment/{Name} -c {Name} RATE_LIMIT_MODE-", Environment("RATE_LIMIT_MODE", null)),
        new("set env from a secret to a value", "healthy", $"kubectl set env deployment/{Name} -c {Name} VASTAI_API_KEY=plain", Environment("VASTAI_API_KEY", "plain")),
        new("rollout restart", "healthy", $"kubectl rollout restart deployment/{Name}", (cluster, changes) => With(cluster, found => changes.Restart(found, TimeProvider.System.GetUtcNow())),
        [
            new(Template + @"(\.metadata)?\.annotations\.kubectl\.kubernetes\.io/restartedAt", "with milliseconds: the same stamp twice would restart nothing"),
        ]),
        new("rollout undo", "bad-deploy", $"kubectl rollout undo deployment/{Name}", (cluster, changes) => With(cluster, found => changes.Undo(found)),
        [
            new(@"(request\.body\[replace /metadata/annotations\]|deployment\.metadata\.annotations)\..*", "kubectl puts the revision's annotations in place of all of the deployment's, and what was noted there since is lost; ours leaves them alone"),
            new(@"request\.body\[replace /spec/template\]\.value\.metadata\.creationTimestamp", "says nothing") { ByVersion = true },
        ])
        {
            First = $"kubectl annotate deployment/{Name} team=offers",
        },
        new("scale", "healthy", $"kubectl scale deployment/{Name} --replicas=5", (cluster, changes) => With(cluster, found => changes.Scale(found, 5))),
        new("create secret … | apply", "expired-key", NewSecret(), Key, OneKey),
        new("create secret … | apply, where it was applied before", "expired-key", NewSecret(), Key,
        [
            .. OneKey,
            new(@"(request\.body|secrets\.vastai-secrets)\.data\.webhook-token", "kubectl deletes every other key that it had applied before; ours touches none"),
        ])
        {
            First = "kubectl create secret generic vastai-secrets --from-literal=api-key=old --from-literal=webhook-token=keep-me --dry-run=client -o yaml | kubectl apply -f -",
        },
    ];

    public static TheoryData<string, string> Cases { get; } =
        [.. from kubectl in Kubectls.All from verb in All select new TheoryDataRow<string, string>(kubectl.Data, verb.Name)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_request_and_the_cluster_afterwards_differ_only_where_they_shall(string kubectl, string name)
    {
        var verb = All.Single(known => known.Name == name);

        var theirs = Done(verb, practice => Paste(practice, kubectl, verb.Line), kubectl);
        var ours = Done(verb, async practice =>
        {
            await using var services = new ServiceCollection().AddKubernetes().BuildServiceProvider();
            var clusters = services.GetRequiredService<IKubernetesClients>();
            var login = new ClusterLogin { KubeConfig = practice.World.KubeConfig, Context = "vastbot" };
            await verb.Ours(clusters.For(login), clusters.Changes(login));
        }, kubectl);

        Assert.NotNull((await ours)["secrets"]!["vastai-secrets"]!["data"]!["webhook-token"]);
        Intended.AndNoOther(JsonDifference.Between(await theirs, await ours), [.. Always, .. verb.Intended]);
    }

    private static async Task<JsonObject> Done(Verb verb, Func<Practising, Task> act, string kubectl)
    {
        await using var practice = await Practising.Start(verb.Scenario);
        if (verb.First is { } first) await Paste(practice, kubectl, first);
        var ear = new Eavesdropper(practice.World);
        await act(practice);
        practice.World.Clock.Speed = Hurry;
        (await practice.Kubectl(kubectl, "rollout", "status", $"deployment/{Name}", "--timeout=120s")).Well();
        // Old pods may still be leaving when kubectl is content.
        await Waiting.Until(() => Pods(practice.World) == Replicas(practice.World), Ct);
        var picture = ClusterPicture.Of(practice.World);
        picture["request"] = ClusterPicture.Neutral(Assert.Single(ear.Changes).ToJson());
        return picture;
    }

    private static int Pods(PracticeWorld world) => world.Workspace.World.Pods().Count;

    private static int Replicas(PracticeWorld world) =>
        (int)world.Workspace.World.Objects.Find(Drill.Cluster.Store.ResourceKind.Deployments, "vastai", Name)!["spec"]!["replicas"]!;

    private static async Task Paste(Practising practice, string kubectl, string line)
    {
        var ended = await practice.Shell.Paste(line.Replace("kubectl ", $"{kubectl} --kubeconfig {practice.World.KubeConfig} ", StringComparison.Ordinal));
        Assert.True(ended.Code == 0, $"{line}: {ended.Error}{ended.Output}");
    }

    private static async Task With(IKubernetesClient cluster, Func<Deployment, Task> change) => await change(await cluster.ReadDeployment(Name, Ct));

    private static Func<IKubernetesClient, IKubernetesChanges, Task> Environment(string variable, string? value) => (cluster, changes) =>
        With(cluster, found => changes.SetEnvironment(found, Name, new Dictionary<string, string?> { [variable] = value }));

    private static async Task Key(IKubernetesClient cluster, IKubernetesChanges changes) =>
        await changes.PutSecretKey(await cluster.ReadSecret("vastai-secrets", Ct), "api-key", new SecretValue(System.Text.Encoding.UTF8.GetBytes(NewKey)), cancellationToken: Ct);

    private static string NewSecret() => $"kubectl create secret generic vastai-secrets --from-literal=api-key={NewKey} --dry-run=client -o yaml | kubectl apply -f -";
}
