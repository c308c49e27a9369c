using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Cluster.Store;
using VastBot.Drill.Serving;

namespace VastBot.Drill.Cluster.Writes;

/// <summary><c>deployments/NAME/scale</c>: the number of pods as an object of its own, with a right of its own.</summary>
internal static class Scaling
{
    private static readonly string[] Identity = ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"];

    public static Task Read(World world, ApiPath path, HttpContext context)
    {
        var deployment = world.Objects.Find(ResourceKind.Deployments, path.Namespace, path.Name) ?? throw ApiFailure.NotFound(ResourceKind.Deployments, path.Name);
        return Answer.Json(context, StatusCodes.Status200OK, Of(deployment));
    }

    /// <summary>What a patch of the scale means for the deployment.</summary>
    public static Action<JsonObject> OnDeployment(Action<JsonObject> patch) => deployment =>
    {
        var scale = Of(deployment);
        patch(scale);
        var replicas = scale["spec"]?["replicas"] is JsonValue number && number.TryGetValue<int>(out var given) && given >= 0
            ? given
            : throw ApiFailure.Invalid("Scale", "autoscaling", (string)deployment["metadata"]!["name"]!, ("FieldValueInvalid", "Invalid value: must be greater than or equal to 0", "spec.replicas"));
        deployment["metadata"]!["resourceVersion"] = (string?)scale["metadata"]?["resourceVersion"];
        deployment["spec"]!["replicas"] = replicas;
    };

    public static JsonObject Of(JsonObject deployment)
    {
        var metadata = deployment["metadata"]!;
        var labels = deployment["spec"]!["selector"]!["matchLabels"]!.AsObject();
        return new JsonObject
        {
            ["kind"] = "Scale",
            ["apiVersion"] = "autoscaling/v1",
            ["metadata"] = new JsonObject(Identity.Select(name => KeyValuePair.Create<string, JsonNode?>(name, (string?)metadata[name]))),
            ["spec"] = new JsonObject { ["replicas"] = (int)deployment["spec"]!["replicas"]! },
            ["status"] = new JsonObject
            {
                ["replicas"] = (int?)deployment["status"]?["replicas"] ?? 0,
                ["selector"] = string.Join(',', labels.Select(l => $"{l.Key}={(string?)l.Value}")),
            },
        };
    }
}
