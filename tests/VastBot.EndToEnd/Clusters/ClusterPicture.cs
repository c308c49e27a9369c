using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VastBot.Drill;
using VastBot.Drill.Cluster.Store;

namespace VastBot.EndToEnd.Clusters;

/// <summary>What stands in a practice cluster, without what differs between any two runs: versions, moments, and names that are made of them.</summary>
internal static class ClusterPicture
{
    private const string Revision = "deployment.kubernetes.io/revision";

    public static JsonObject Of(PracticeWorld world)
    {
        world.Workspace.World.CatchUp();
        var store = world.Workspace.World.Objects;
        var sets = store.List(ResourceKind.ReplicaSets, null).OrderBy(set => int.Parse((string)set["metadata"]!["annotations"]![Revision]!, CultureInfo.InvariantCulture)).ToList();
        var picture = new JsonObject
        {
            ["deployment"] = store.Find(ResourceKind.Deployments, "vastai", "vastai-integration"),
            ["revisions"] = new JsonObject(sets.Select(set => KeyValuePair.Create<string, JsonNode?>((string)set["metadata"]!["annotations"]![Revision]!, set))),
            ["pods"] = new JsonArray([.. store.List(ResourceKind.Pods, null).Select(Pod).OrderBy(pod => pod.ToJsonString(), StringComparer.Ordinal)]),
            ["secrets"] = Named(store, ResourceKind.Secrets),
            ["configmaps"] = Named(store, ResourceKind.ConfigMaps),
        };
        return Neutral(picture, sets);
    }

    /// <summary>Without versions and moments; a moment keeps the form in which it was written.</summary>
    public static JsonObject Neutral(JsonObject value, IReadOnlyList<JsonObject>? sets = null)
    {
        Strip(value);
        var text = value.ToJsonString();
        foreach (var set in sets ?? [])
            text = text.Replace((string)set["metadata"]!["labels"]!["pod-template-hash"]!, $"(hash of {(string)set["metadata"]!["annotations"]![Revision]!})", StringComparison.Ordinal);
        text = Regex.Replace(text, @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "(time)", RegexOptions.None, TimeSpan.FromSeconds(5));
        text = Regex.Replace(text, @"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", "(time with milliseconds)", RegexOptions.None, TimeSpan.FromSeconds(5));
        return JsonNode.Parse(text)!.AsObject();
    }

    private static JsonObject Pod(JsonObject pod) => new()
    {
        ["labels"] = pod["metadata"]!["labels"]!.DeepClone(), ["annotations"] = pod["metadata"]!["annotations"]!.DeepClone(), ["containers"] = pod["spec"]!["containers"]!.DeepClone(),
    };

    private static JsonObject Named(ClusterStore store, ResourceKind kind) =>
        new(store.List(kind, null).Select(one => KeyValuePair.Create<string, JsonNode?>((string)one["metadata"]!["name"]!, one)));

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Strip(item);
        }
        else if (node is JsonObject map)
        {
            // Of a set that was made in the run, the id goes by the name, and the name by the moment.
            if ((string?)map["kind"] is not "Deployment") map.Remove("uid");
            if (map["resourceVersion"] is not null) map["resourceVersion"] = "(version)";
            foreach (var (_, value) in map) Strip(value);
        }
    }
}
