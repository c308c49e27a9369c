using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Schemas;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>Answers PATCH: three kinds of patch, the optimistic lock, the dry run, and who changed what when.</summary>
internal static class Patching
{
    private const int Attempts = 5;

    public static async Task Answer(World world, ResourceKind kind, string ns, string name, HttpContext context, bool asScale = false)
    {
        var apply = await Read(context.Request, context.RequestAborted);
        if (asScale) apply = Scaling.OnDeployment(apply);
        var dryRun = DryRun(context.Request.Query["dryRun"]);
        var manager = context.Request.Query["fieldManager"].ToString() is { Length: > 0 } given ? given : context.Request.Headers.UserAgent.ToString().Split('/')[0];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = world.Objects.Find(kind, ns, name) ?? throw ApiFailure.NotFound(kind, name);
            var after = Change(kind, before, apply, manager, world.Now);
            if (dryRun || JsonNode.DeepEquals(before, after))
            {
                await Serving.Answer.Json(context, StatusCodes.Status200OK, asScale ? Scaling.Of(after) : after);
                return;
            }

            if (!world.Objects.TryReplace(kind, before, after, out var stored)) continue;
            if (kind == ResourceKind.Deployments) _ = world.KeepWorking(CancellationToken.None);
            await Serving.Answer.Json(context, StatusCodes.Status200OK, asScale ? Scaling.Of(stored) : stored);
            return;
        }

        throw ApiFailure.Conflict(kind, name);
    }

    private static async Task<Action<JsonObject>> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            return request.ContentType?.Split(';')[0] switch
            {
                "application/strategic-merge-patch+json" => With(JsonNode.Parse(text)!.AsObject(), StrategicPatch.Apply),
                "application/merge-patch+json" => With(JsonNode.Parse(text)!.AsObject(), MergePatch.Apply),
                "application/json-patch+json" => With(JsonNode.Parse(text)!.AsArray(), JsonPatch.Apply),
                var other => throw new ApiFailure(
                    415, "UnsupportedMediaType",
                    $"the body of the request was in an unknown format ({other}) - accepted media types include: application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json"),
            };
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw ApiFailure.BadRequest($"error decoding patch: {mistake.Message}");
        }
    }

    private static Action<JsonObject> With<T>(T patch, Action<JsonObject, T> apply) => target => apply(target, patch);

    private static bool DryRun(string? value) => value switch
    {
        null or "" => false,
        "All" => true,
        _ => throw ApiFailure.Invalid("PatchOptions", "meta.k8s.io", "", ("FieldValueNotSupported", $"Unsupported value: \"{value}\": supported values: \"All\"", "dryRun")),
    };

    private static JsonObject Change(ResourceKind kind, JsonObject before, Action<JsonObject> apply, string manager, DateTimeOffset now)
    {
        var after = (JsonObject)before.DeepClone();
        apply(after);
        // By way of text, so that values set by the patch read like stored ones.
        after = JsonNode.Parse(after.ToJsonString())!.AsObject();
        var name = (string)before["metadata"]!["name"]!;
        if ((string?)after["metadata"]!["resourceVersion"] != (string?)before["metadata"]!["resourceVersion"]) throw ApiFailure.Conflict(kind, name);
        if ((string?)after["metadata"]!["uid"] != (string?)before["metadata"]!["uid"])
            throw ApiFailure.Invalid(kind.Plural, kind.Group, name, ("FieldValueInvalid", "Invalid value: field is immutable", "metadata.uid"));
        KeepIdentity(before["metadata"]!.AsObject(), after["metadata"]!.AsObject());
        if (kind == ResourceKind.Secrets) SecretRules.Settle(after, name);
        // kubectl's undo writes this null, which says nothing and would make another template.
        if (after["spec"]?["template"]?["metadata"] is JsonObject template && template["creationTimestamp"] is null) template.Remove("creationTimestamp");
        if (kind == ResourceKind.Deployments) DeploymentRules.Check(before, after, name);
        SchemaCheck.Demand(kind, after);
        if (JsonNode.DeepEquals(before, after)) return after;
        if (after["metadata"]!["generation"] is { } generation && !JsonNode.DeepEquals(before["spec"], after["spec"])) after["metadata"]!["generation"] = (long)generation + 1;
        Sign(kind, after, manager, now);
        return after;
    }

    /// <summary>What no patch takes away, whatever it says; and a map without entries is no map.</summary>
    private static void KeepIdentity(JsonObject before, JsonObject after)
    {
        after["creationTimestamp"] = before["creationTimestamp"]?.DeepClone();
        foreach (var map in new[] { "annotations", "labels" })
            if (after[map] is JsonObject { Count: 0 }) after.Remove(map);
    }

    private static void Sign(ResourceKind kind, JsonObject value, string manager, DateTimeOffset now)
    {
        var entries = value["metadata"]!["managedFields"] as JsonArray ?? [];
        var kept = entries.Where(e => (string?)e!["manager"] != manager || e["subresource"] is not null).Select(e => e!.DeepClone());
        var fields = kind == ResourceKind.Deployments ? """{"f:spec":{"f:template":{}}}""" : """{"f:data":{}}""";
        value["metadata"]!["managedFields"] = new JsonArray([.. kept, Stamps.Managed(manager, kind.ApiVersion, now, fields)]);
    }
}
