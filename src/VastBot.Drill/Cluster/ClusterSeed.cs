using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Controllers;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster;

/// <summary>What stands in the cluster when a scenario is switched on.</summary>
internal static class ClusterSeed
{
    private static readonly TimeSpan SteadyFor = TimeSpan.FromHours(26);

    public static IReadOnlyList<(ResourceKind Kind, JsonObject Object)> For(Scenario scenario, DateTimeOffset now)
    {
        var birth = now.AddDays(-90);
        var steady = now - SteadyFor;
        var began = now - scenario.Lasting;
        var crashing = scenario.CrashingRelease;
        var deployment = DeploymentObject.Create(
            crashing ? Integration.CrashingRelease : Integration.GoodRelease, crashing ? 12 : 11, crashing ? began : steady, birth);
        var objects = new List<(ResourceKind, JsonObject)>
        {
            (ResourceKind.Namespaces, Namespace(birth)),
            (ResourceKind.Deployments, deployment),
            (ResourceKind.ReplicaSets, Revision(deployment, Integration.OlderRelease, 10, 0, steady.AddDays(-6))),
            (ResourceKind.ReplicaSets, Revision(deployment, Integration.GoodRelease, 11, crashing ? 0 : Integration.Replicas, steady)),
            (ResourceKind.Secrets, Secret(Integration.Secret, birth, (Integration.SecretKey, Keys.Deployed), ("webhook-token", Keys.WebhookToken))),
            (ResourceKind.Secrets, Secret(Integration.StagedSecret, birth, (Integration.SecretKey, Keys.Staged))),
            (ResourceKind.Secrets, Secret(Integration.PreviousSecret, birth)),
            (ResourceKind.ConfigMaps, Config(scenario, birth, began)),
        };
        if (crashing) objects.Add((ResourceKind.ReplicaSets, Revision(deployment, Integration.CrashingRelease, 12, Integration.Replicas, began)));
        var set = objects.Last(o => o.Item1 == ResourceKind.ReplicaSets).Item2;
        deployment["status"]!["conditions"] = new JsonArray(DeploymentStatus.Completed((string)set["metadata"]!["name"]!, (crashing ? began : steady).AddSeconds(25)));
        var pods = Enumerable.Range(0, Integration.Replicas).Select(i => PodObject.Create(set, i, (crashing ? began : steady).AddSeconds(6 * i))).ToList();
        objects.AddRange(pods.Select(p => (ResourceKind.Pods, p)));
        if (crashing) objects.AddRange(RolloutEvents(deployment, set, pods, began, now).Select(e => (ResourceKind.Events, e)));
        return objects;
    }

    private static JsonObject Revision(JsonObject deployment, string release, int revision, int replicas, DateTimeOffset at) =>
        ReplicaSetObject.Create(deployment, PodTemplate.For(release), revision, replicas, at);

    private static JsonObject Namespace(DateTimeOffset at) => new()
    {
        ["kind"] = "Namespace", ["apiVersion"] = "v1",
        ["metadata"] = new JsonObject
        {
            ["name"] = Integration.Namespace, ["uid"] = Stamps.Uid("namespace"), ["resourceVersion"] = null, ["creationTimestamp"] = Stamps.Time(at),
            ["labels"] = new JsonObject { ["kubernetes.io/metadata.name"] = Integration.Namespace },
        },
        ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
        ["status"] = new JsonObject { ["phase"] = "Active" },
    };

    private static JsonObject Secret(string name, DateTimeOffset at, params (string Key, string Value)[] data)
    {
        var secret = new JsonObject
        {
            ["kind"] = "Secret", ["apiVersion"] = "v1", ["metadata"] = Metadata(name, at, "deploy-pipeline", """{"f:data":{},"f:type":{}}"""),
        };
        if (data.Length > 0)
        {
            secret["data"] = new JsonObject(data.Select(d =>
                KeyValuePair.Create<string, JsonNode?>(d.Key, Convert.ToBase64String(Encoding.UTF8.GetBytes(d.Value)))));
        }

        secret["type"] = "Opaque";
        return secret;
    }

    // Where calls are limited, somebody has just made the service poll five times as often: that is the cause.
    private static JsonObject Config(Scenario scenario, DateTimeOffset birth, DateTimeOffset began) => new()
    {
        ["kind"] = "ConfigMap",
        ["apiVersion"] = "v1",
        ["metadata"] = scenario.VastAiLimits
            ? Metadata(Integration.ConfigMap, birth, "kubectl-edit", """{"f:data":{"f:POLL_INTERVAL":{}}}""", began.AddMinutes(-1))
            : Metadata(Integration.ConfigMap, birth, "deploy-pipeline", """{"f:data":{".":{},"f:POLL_INTERVAL":{},"f:REGION":{}}}"""),
        ["data"] = new JsonObject { ["POLL_INTERVAL"] = scenario.VastAiLimits ? "1s" : "5s", ["REGION"] = "eu" },
    };

    private static JsonObject Metadata(string name, DateTimeOffset at, string manager, string fields, DateTimeOffset? changed = null) => new()
    {
        ["name"] = name, ["namespace"] = Integration.Namespace, ["uid"] = Stamps.Uid(name), ["resourceVersion"] = null,
        ["creationTimestamp"] = Stamps.Time(at), ["labels"] = new JsonObject { ["app"] = Integration.Name },
        ["managedFields"] = new JsonArray(Stamps.Managed(manager, "v1", changed ?? at, fields)),
    };

    private static IEnumerable<JsonObject> RolloutEvents(
        JsonObject deployment, JsonObject set, IReadOnlyList<JsonObject> pods, DateTimeOffset began, DateTimeOffset now)
    {
        yield return EventObject.Create(
            deployment, "Normal", "ScalingReplicaSet", $"Scaled up replica set {(string)set["metadata"]!["name"]!} from 0 to 1", "deployment-controller", began, began);
        foreach (var pod in pods)
        {
            var runs = CrashLoop.Runs(Kubelet.StartOf(pod), now).ToList();
            const string Path = "spec.containers{" + Integration.Name + "}";
            yield return EventObject.Create(
                pod, "Normal", "Pulled", $"Container image \"{Integration.Image(Integration.CrashingRelease)}\" already present on machine", "kubelet", runs[0].Start, runs[^1].Start, runs.Count, Path);
            yield return EventObject.Create(
                pod, "Warning", "BackOff", $"Back-off restarting failed container {Integration.Name} in pod {(string)pod["metadata"]!["name"]!}_{Integration.Namespace}", "kubelet", runs[0].End, now.AddSeconds(-12), 5 * runs.Count, Path);
        }
    }
}
