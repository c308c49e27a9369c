using System.Globalization;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>RFC 6902, as far as clients of a cluster use it: test, add, replace, remove.</summary>
internal static class JsonPatch
{
    // What the real server says, which helps nobody.
    private const string Useless = "the server rejected our request due to an error in our request";

    public static void Apply(JsonObject target, JsonArray operations)
    {
        foreach (var operation in operations.Select(o => o!.AsObject()))
        {
            var path = ((string)operation["path"]!).Split('/').Skip(1).Select(p => p.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
            var parent = path.SkipLast(1).Aggregate((JsonNode?)target, Step) ?? throw Rejected();
            Do((string)operation["op"]!, parent, path[^1], operation["value"]);
        }
    }

    private static void Do(string name, JsonNode parent, string key, JsonNode? value)
    {
        switch (name)
        {
            case "test" when JsonNode.DeepEquals(Step(parent, key), value):
                break;
            case "add" when parent is JsonArray list && key == "-":
                list.Add(value?.DeepClone());
                break;
            case "add" when parent is JsonArray list:
                list.Insert(Index(list, key, list.Count), value?.DeepClone());
                break;
            case "replace" when parent is JsonArray list:
                list[Index(list, key, list.Count - 1)] = value?.DeepClone();
                break;
            case "add" or "replace" when parent is JsonObject map:
                map[key] = value?.DeepClone();
                break;
            case "remove" when parent is JsonArray list:
                list.RemoveAt(Index(list, key, list.Count - 1));
                break;
            case "remove" when parent is JsonObject map && map.Remove(key):
                break;
            default:
                throw Rejected();
        }
    }

    private static JsonNode? Step(JsonNode? node, string key) => node switch
    {
        JsonObject map => map[key],
        JsonArray list => list[Index(list, key, list.Count - 1)],
        _ => null,
    };

    private static int Index(JsonArray list, string key, int highest) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= highest ? at : throw Rejected();

    private static ApiFailure Rejected() => new(422, "Invalid", Useless);
}
