using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Requests;

/// <summary><c>metadata.name=x,type!=Normal</c>, for the fields that each kind can be selected by.</summary>
internal static class FieldSelector
{
    private static readonly string[] EventFields =
        ["involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type"];

    private static readonly string[] PodFields = ["spec.nodeName", "spec.restartPolicy", "status.phase", "status.podIP"];

    public static Func<JsonObject, bool> Parse(ResourceKind kind, string text)
    {
        if (text.Length == 0) return static _ => true;
        var conditions = text.Split(',').Select(part => Condition(kind, part)).ToList();
        return o => conditions.TrueForAll(c => c(o));
    }

    /// <summary>The one name that the selector allows; null where it allows others.</summary>
    public static string? NameIn(string text) =>
        text.Split(',').Select(p => p.Split("==") is [_, _] two ? two : p.Split('=')).FirstOrDefault(p => p is ["metadata.name", _])?[1];

    private static Func<JsonObject, bool> Condition(ResourceKind kind, string part)
    {
        var unequal = part.Contains("!=", StringComparison.Ordinal);
        var at = part.IndexOf('=', StringComparison.Ordinal);
        if (at < 0) throw ApiFailure.BadRequest($"invalid selector: '{part}'; can't understand '{part}'");
        var field = part[..at].TrimEnd('!');
        var value = part[(at + 1)..].TrimStart('=');
        if (!IsKnown(kind, field)) throw ApiFailure.BadRequest($"field label not supported: {field}");
        return o => (Read(o, field) == value) != unequal;
    }

    private static bool IsKnown(ResourceKind kind, string field) =>
        field is "metadata.name" or "metadata.namespace"
        || (kind == ResourceKind.Events && EventFields.Contains(field))
        || (kind == ResourceKind.Pods && PodFields.Contains(field))
        || (kind == ResourceKind.Secrets && field == "type");

    private static string Read(JsonObject value, string field)
    {
        var path = field == "source" ? ["source", "component"] : field.Split('.');
        return (string?)path.Aggregate((JsonNode?)value, (node, name) => node?[name]) ?? "";
    }
}
