using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace;

/// <summary>Reads JSON that others wrote: what is absent or of another type reads as null, never as an exception.</summary>
internal static class JsonReading
{
    public static JsonElement? Get(this JsonElement e, string name) =>
        e.ValueKind == JsonValueKind.Object && e.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement e, string name) =>
        e.Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static bool Flag(this JsonElement e, string name) => e.Get(name) is { ValueKind: JsonValueKind.True };

    public static int? Number(this JsonElement e, string name) =>
        e.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement e, string name) =>
        e.Get(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    public static JsonNode? ToNode(this JsonElement e) => JsonNode.Parse(e.GetRawText());

    public static JsonElement ToElement(this JsonNode node) => JsonElement.Parse(node.ToJsonString());

    /// <summary>Parses text that may be anything; null when it is not JSON, or names a member twice and so says two things.</summary>
    public static JsonElement? TryParse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            return JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
