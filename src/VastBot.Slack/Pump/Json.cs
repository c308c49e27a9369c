using System.Text.Json;

namespace VastBot.Slack;

/// <summary>
/// Reading of JSON that may lack anything: a missing or foreign member reads as undefined, null or empty, never as an exception.
/// </summary>
internal static class Json
{
    public static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    public static JsonElement Member(JsonElement parent, string outer, string inner) => Member(Member(parent, outer), inner);

    public static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static string? Text(JsonElement parent, string outer, string inner) => Text(Member(parent, outer), inner);

    public static bool Flag(JsonElement parent, string name) => Member(parent, name).ValueKind == JsonValueKind.True;

    public static int Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var value) ? value : 0;

    public static IEnumerable<JsonElement> Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];
}
