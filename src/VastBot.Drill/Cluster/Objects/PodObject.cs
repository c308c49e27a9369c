using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>One pod as its replica set makes it; the status is the kubelet's to write.</summary>
internal static class PodObject
{
    public static JsonObject Create(JsonObject replicaSet, int number, DateTimeOffset createdAt)
    {
        var set = (string)replicaSet["metadata"]!["name"]!;
        var template = replicaSet["spec"]!["template"]!;
        var name = $"{set}-{Stamps.Tail($"{set} {number}", 5)}";
        var spec = (JsonObject)template["spec"]!.DeepClone();
        spec["nodeName"] = $"node-{(char)('a' + (number % 3))}";
        return new JsonObject
        {
            ["kind"] = "Pod",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["generateName"] = set + "-",
                ["namespace"] = (string)replicaSet["metadata"]!["namespace"]!,
                ["uid"] = Stamps.Uid($"pod {name} {Stamps.Time(createdAt)}"),
                ["resourceVersion"] = null,
                ["creationTimestamp"] = Stamps.Time(createdAt),
                ["labels"] = template["metadata"]!["labels"]!.DeepClone(),
                ["annotations"] = template["metadata"]!["annotations"]?.DeepClone(),
                ["ownerReferences"] = Stamps.OwnedBy("ReplicaSet", replicaSet),
                ["managedFields"] = new JsonArray(
                    Stamps.Managed("kube-controller-manager", "v1", createdAt, """{"f:metadata":{"f:labels":{},"f:ownerReferences":{}},"f:spec":{"f:containers":{}}}"""),
                    Stamps.Managed("kubelet", "v1", createdAt.AddSeconds(4), """{"f:status":{"f:conditions":{},"f:containerStatuses":{},"f:phase":{}}}""", "status")),
            },
            ["spec"] = spec,
            ["status"] = new JsonObject { ["podIP"] = $"10.244.{1 + (number % 3)}.{20 + number}" },
        };
    }
}
