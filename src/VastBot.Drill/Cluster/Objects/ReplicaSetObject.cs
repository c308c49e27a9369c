using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>One revision of the deployment.</summary>
internal static class ReplicaSetObject
{
    public const string HashLabel = "pod-template-hash";

    public static JsonObject Create(JsonObject deployment, JsonObject template, int revision, int replicas, DateTimeOffset createdAt)
    {
        var owner = (string)deployment["metadata"]!["name"]!;
        var hash = Stamps.Tail(template.ToJsonString(), 10);
        var labelled = (JsonObject)template.DeepClone();
        labelled["metadata"]!["labels"]![HashLabel] = hash;
        return new JsonObject
        {
            ["kind"] = "ReplicaSet",
            ["apiVersion"] = "apps/v1",
            ["metadata"] = new JsonObject
            {
                ["name"] = $"{owner}-{hash}",
                ["namespace"] = (string)deployment["metadata"]!["namespace"]!,
                ["uid"] = Stamps.Uid($"replicaset {owner} {hash}"),
                ["resourceVersion"] = null,
                ["generation"] = 1,
                ["creationTimestamp"] = Stamps.Time(createdAt),
                ["labels"] = labelled["metadata"]!["labels"]!.DeepClone(),
                ["annotations"] = new JsonObject
                {
                    ["deployment.kubernetes.io/desired-replicas"] = $"{Integration.Replicas}",
                    ["deployment.kubernetes.io/max-replicas"] = $"{Integration.Replicas + 1}",
                    ["deployment.kubernetes.io/revision"] = $"{revision}",
                },
                ["ownerReferences"] = Stamps.OwnedBy("Deployment", deployment),
                ["managedFields"] = new JsonArray(Stamps.Managed("kube-controller-manager", "apps/v1", createdAt, """{"f:spec":{"f:replicas":{},"f:template":{}}}""")),
            },
            ["spec"] = new JsonObject
            {
                ["replicas"] = replicas,
                ["selector"] = new JsonObject { ["matchLabels"] = labelled["metadata"]!["labels"]!.DeepClone() },
                ["template"] = labelled,
            },
            ["status"] = new JsonObject { ["replicas"] = replicas, ["observedGeneration"] = 1 },
        };
    }
}
