using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Cluster.Schemas;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>Answers POST: a new object of a kind whose fields are known.</summary>
internal static class Creating
{
    public static async Task Answer(World world, ApiPath path, ResourceKind kind, HttpContext context)
    {
        if (KindSchemas.Of(kind.Kind) is null) throw ApiFailure.MethodNotAllowed();
        var value = await Read(context);
        DemandKind(kind, value);
        SchemaCheck.Demand(kind, value);
        var metadata = value["metadata"]!.AsObject();
        var name = (string?)metadata["name"] ?? throw ApiFailure.Invalid(kind.Kind, kind.Group, "", ("FieldValueRequired", "Required value: name or generateName is required", "metadata.name"));
        DemandNamespace(world, path, kind, metadata);
        if (kind == ResourceKind.Secrets) SecretRules.Settle(value, name);
        if (kind == ResourceKind.Deployments) PodTemplateRules.Demand(value, name);
        if (world.Objects.Find(kind, path.Namespace, name) is not null) throw Known(kind, name);

        Stamp(kind, value, metadata, context.Request.Query["fieldManager"].ToString(), world.Now);
        var stored = context.Request.Query["dryRun"] == "All" ? value : world.Objects.Put(kind, value);
        await Serving.Answer.Json(context, StatusCodes.Status201Created, stored);
    }

    private static async Task<JsonObject> Read(HttpContext context)
    {
        if (context.Request.ContentType?.Split(';')[0] is { } form and not "application/json")
            throw new ApiFailure(415, "UnsupportedMediaType", $"the body of the request was in an unknown format ({form}) - accepted media types include: application/json");
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        try
        {
            return JsonNode.Parse(await reader.ReadToEndAsync(context.RequestAborted))!.AsObject();
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            throw ApiFailure.BadRequest($"the object provided is unrecognized (must be of type JSON): {mistake.Message}");
        }
    }

    private static void DemandKind(ResourceKind kind, JsonObject value)
    {
        if ((string?)value["kind"] != kind.Kind || (string?)value["apiVersion"] != kind.ApiVersion)
            throw ApiFailure.BadRequest($"the object provided is a {value["apiVersion"]} {value["kind"]}, and {kind.ApiVersion} {kind.Kind} belongs here");
    }

    private static void DemandNamespace(World world, ApiPath path, ResourceKind kind, JsonObject metadata)
    {
        if (!kind.Namespaced) return;
        if ((string?)metadata["namespace"] is { } own && own != path.Namespace)
            throw ApiFailure.BadRequest($"the namespace of the provided object does not match the namespace sent on the request ({own}, {path.Namespace})");
        if (world.Objects.Find(ResourceKind.Namespaces, "", path.Namespace) is null) throw ApiFailure.NotFound(ResourceKind.Namespaces, path.Namespace);
        metadata["namespace"] = path.Namespace;
    }

    private static ApiFailure Known(ResourceKind kind, string name) => new(
        409, "AlreadyExists", $"{kind.Qualified} \"{name}\" already exists", new JsonObject { ["name"] = name, ["group"] = kind.Group, ["kind"] = kind.Plural });

    private static void Stamp(ResourceKind kind, JsonObject value, JsonObject metadata, string manager, DateTimeOffset now)
    {
        metadata["uid"] = Stamps.Uid($"{kind.Plural}/{metadata["namespace"]}/{metadata["name"]}");
        metadata["creationTimestamp"] = Stamps.Time(now);
        metadata["resourceVersion"] = null;
        metadata["managedFields"] = new JsonArray(Stamps.Managed(manager.Length > 0 ? manager : "unknown", kind.ApiVersion, now, """{"f:metadata":{}}"""));
        if (value["spec"] is JsonObject) metadata["generation"] = 1;
        if (kind == ResourceKind.Namespaces) value["status"] = new JsonObject { ["phase"] = "Active" };
    }
}
