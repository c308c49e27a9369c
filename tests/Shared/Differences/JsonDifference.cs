using System.Text.Json.Nodes;

namespace VastBot.Testing;

/// <summary>One place at which two JSON values differ. Null: there is nothing at that place.</summary>
internal sealed record JsonDifference(string Place, string? One, string? Other)
{
    public override string ToString() => $"{Place}: {One ?? "nothing"} | {Other ?? "nothing"}";

    public static IReadOnlyList<JsonDifference> Between(JsonNode? one, JsonNode? other)
    {
        var (left, right) = (Leaves(one), Leaves(other));
        return [.. left.Keys.Union(right.Keys).Order(StringComparer.Ordinal)
            .Select(place => new JsonDifference(place, left.GetValueOrDefault(place), right.GetValueOrDefault(place)))
            .Where(difference => difference.One != difference.Other)];
    }

    private static Dictionary<string, string> Leaves(JsonNode? node)
    {
        var leaves = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(node, "", leaves);
        return leaves;
    }

    private static void Collect(JsonNode? node, string place, Dictionary<string, string> leaves)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach (var (name, value) in map) Collect(value, place.Length == 0 ? name : $"{place}.{name}", leaves);
                break;
            case JsonArray { Count: > 0 } list:
                var names = list.Select((item, i) => Name(item) ?? $"{i}").ToList();
                if (names.Distinct(StringComparer.Ordinal).Count() < names.Count) names = [.. list.Select((_, i) => $"{i}")];
                leaves[$"{place}.order"] = string.Join(' ', names);
                for (var i = 0; i < list.Count; i++) Collect(list[i], $"{place}[{names[i]}]", leaves);
                break;
            default:
                leaves[place] = node?.ToJsonString() ?? "null";
                break;
        }
    }

    /// <summary>By which things in a list are told apart: in Kubernetes by name, a patch's operations by what they do where.</summary>
    private static string? Name(JsonNode? item) => item is not JsonObject map ? null
        : (string?)map["name"] ?? (string?)map["manager"] ?? (map["op"] is { } op ? $"{op} {map["path"]}" : null) ?? (map["type"] is { } type && map["status"] is not null ? (string?)type : null);
}
