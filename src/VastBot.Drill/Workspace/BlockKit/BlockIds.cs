using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Gives blocks and elements the ids that the app left out, as Slack does.</summary>
internal static class BlockIds
{
    public static JsonElement Fill(JsonElement blocks, Func<string> next)
    {
        var array = JsonArray.Create(blocks)!.DeepClone().AsArray();
        foreach (var block in array.OfType<JsonObject>())
        {
            block["block_id"] ??= next();
            Give(block["accessory"], next);
            Give(block["element"], next);
            if (Text(block, "type") != "actions" || block["elements"] is not JsonArray elements) continue;
            foreach (var element in elements) Give(element, next);
        }

        return array.ToElement();
    }

    private static void Give(JsonNode? element, Func<string> next)
    {
        if (element is JsonObject o && Text(o, "type") is not (null or "image")) o["action_id"] ??= next();
    }

    private static string? Text(JsonObject o, string name) => o[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}
