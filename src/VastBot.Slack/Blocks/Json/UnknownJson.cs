using System.Text.Json;

namespace VastBot.Slack;

/// <summary>Reads the type of pieces of Block Kit.</summary>
internal static class UnknownJson
{
    public static string TypeOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "";
}
