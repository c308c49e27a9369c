using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster;

/// <summary>A request that the API server refuses, with the words it uses.</summary>
internal sealed class ApiFailure(int code, string reason, string message, JsonObject? details = null) : Exception(message)
{
    public int Code => code;

    public JsonObject Status { get; } = Cluster.Status.Failure(code, reason, message, details);

    public static ApiFailure BadRequest(string message) => new(400, "BadRequest", message);

    public static ApiFailure Unauthorized() => new(401, "Unauthorized", "Unauthorized");

    public static ApiFailure Forbidden(string message, JsonObject details) => new(403, "Forbidden", message, details);

    public static ApiFailure NotFound(ResourceKind kind, string name)
    {
        var details = new JsonObject { ["name"] = name };
        if (kind.Group.Length > 0) details["group"] = kind.Group;
        details["kind"] = kind.Plural;
        return new ApiFailure(404, "NotFound", $"{kind.Qualified} \"{name}\" not found", details);
    }

    public static ApiFailure NoSuchPath() => new(404, "NotFound", "the server could not find the requested resource", new JsonObject());

    public static ApiFailure MethodNotAllowed() =>
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", new JsonObject());

    public static ApiFailure Conflict(ResourceKind kind, string name) => new(
        409, "Conflict",
        $"Operation cannot be fulfilled on {kind.Qualified} \"{name}\": the object has been modified; please apply your changes to the latest version and try again",
        new JsonObject { ["name"] = name, ["group"] = kind.Group, ["kind"] = kind.Plural });

    /// <summary>422: an object or a set of options that breaks a rule; each cause is (reason, message, field).</summary>
    public static ApiFailure Invalid(string kind, string group, string name, params (string Reason, string Message, string Field)[] causes)
    {
        var errors = causes.Select(c => $"{c.Field}: {c.Message}").ToList();
        var listed = errors.Count == 1 ? errors[0] : $"[{string.Join(", ", errors)}]";
        var details = new JsonObject
        {
            ["name"] = name, ["group"] = group, ["kind"] = kind,
            ["causes"] = new JsonArray([.. causes.Select(c => (JsonNode)new JsonObject { ["reason"] = c.Reason, ["message"] = c.Message, ["field"] = c.Field })]),
        };
        var qualified = group.Length == 0 ? kind : $"{kind}.{group}";
        return new ApiFailure(422, "Invalid", $"{qualified} \"{name}\" is invalid: {listed}", details);
    }
}
