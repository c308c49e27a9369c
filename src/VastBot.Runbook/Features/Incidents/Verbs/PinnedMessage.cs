using System.Text.Json;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Reads which message got an emoji out of Slack's <c>reaction_added</c>; null for anything else.</summary>
internal static class PinnedMessage
{
    public static PostedMessage? Read(JsonElement happened, string emoji) =>
        Text(happened, "reaction") == emoji
        && happened.TryGetProperty("item", out var item)
        && Text(item, "type") == "message"
        && Text(item, "channel") is { Length: > 0 } channel
        && Text(item, "ts") is { Length: > 0 } ts
            ? new PostedMessage(channel, ts)
            : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
