using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>
/// Kubernetes' own patch: like a merge patch, but lists of things with a name merge by that name. <c>$patch: delete</c> removes one;
/// <c>$setElementOrder/LIST</c> gives the order, without which a new one goes first.
/// </summary>
internal static class StrategicPatch
{
    private const string Directive = "$patch";
    private const string Order = "$setElementOrder/";

    private static readonly Dictionary<string, string> KeyOfList = new(StringComparer.Ordinal)
    {
        ["containers"] = "name", ["initContainers"] = "name", ["env"] = "name", ["volumes"] = "name", ["imagePullSecrets"] = "name",
        ["ports"] = "containerPort", ["volumeMounts"] = "mountPath", ["ownerReferences"] = "uid", ["conditions"] = "type",
    };

    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch.Where(p => !p.Key.StartsWith('$')))
        {
            if (value is null) target.Remove(name);
            else if (value is JsonObject inner) Apply(MergePatch.Inner(target, name), inner);
            else if (value is JsonArray list && KeyOfList.TryGetValue(name, out var key)) target[name] = Merge(target[name] as JsonArray ?? [], list, key, patch[Order + name] as JsonArray);
            else target[name] = value.DeepClone();
        }
    }

    private static JsonArray Merge(JsonArray known, JsonArray changes, string key, JsonArray? order)
    {
        var items = known.Select(k => (JsonObject)k!.DeepClone()).ToList();
        var added = new List<JsonObject>();
        foreach (var change in changes.Select(c => c!.AsObject()))
        {
            // A client's fault, and yet the real server answers it with a 500.
            var id = Text(change[key]) ?? throw new ApiFailure(500, "", $"map: {change.ToJsonString()} does not contain declared merge key: {key}");
            var at = items.FindIndex(i => Text(i[key]) == id);
            if ((string?)change[Directive] == "delete")
            {
                if (at >= 0) items.RemoveAt(at);
            }
            else if (at >= 0)
            {
                Apply(items[at], change);
            }
            else
            {
                var fresh = new JsonObject();
                Apply(fresh, change);
                added.Add(fresh);
            }
        }

        var merged = added.Concat(items);
        if (order is null) return new JsonArray([.. merged]);
        var wanted = order.Select(o => Text(o is JsonObject named ? named[key] : o)).ToList();
        return new JsonArray([.. items.Concat(added).OrderBy(i => wanted.IndexOf(Text(i[key])) is >= 0 and var place ? place : int.MaxValue)]);
    }

    private static string? Text(JsonNode? node) => node?.ToString();
}
