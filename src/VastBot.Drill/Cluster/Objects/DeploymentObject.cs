using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>The service's deployment; its status is the controller's to write.</summary>
internal static class DeploymentObject
{
    public static JsonObject Create(string release, int revision, DateTimeOffset rolledOutAt, DateTimeOffset createdAt) => new()
    {
        ["kind"] = "Deployment",
        ["apiVersion"] = "apps/v1",
        ["metadata"] = new JsonObject
        {
            ["name"] = Integration.Name,
            ["namespace"] = Integration.Namespace,
            ["uid"] = Stamps.Uid("deployment " + Integration.Name),
            ["resourceVersion"] = null,
            ["generation"] = revision + 2,
            ["creationTimestamp"] = Stamps.Time(createdAt),
            ["labels"] = new JsonObject { ["app"] = Integration.Name },
            ["annotations"] = new JsonObject { ["deployment.kubernetes.io/revision"] = $"{revision}" },
            ["managedFields"] = new JsonArray(
                Stamps.Managed("deploy-pipeline", "apps/v1", rolledOutAt, Fields),
                Stamps.Managed("kube-controller-manager", "apps/v1", rolledOutAt.AddSeconds(25), """{"f:status":{"f:conditions":{}}}""", "status")),
        },
        ["spec"] = new JsonObject
        {
            ["replicas"] = Integration.Replicas,
            ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app"] = Integration.Name } },
            ["template"] = PodTemplate.For(release),
            ["strategy"] = JsonNode.Parse("""{"type":"RollingUpdate","rollingUpdate":{"maxUnavailable":"25%","maxSurge":"25%"}}"""),
            ["revisionHistoryLimit"] = 10,
            ["progressDeadlineSeconds"] = 600,
        },
        ["status"] = new JsonObject(),
    };

    private const string Fields = """
        {"f:spec":{"f:replicas":{},"f:selector":{},"f:strategy":{},"f:template":{"f:spec":{"f:containers":{"k:{\"name\":\"vastai-integration\"}":{"f:image":{}}}}}}}
        """;
}
