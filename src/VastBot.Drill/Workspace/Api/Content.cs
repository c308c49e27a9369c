using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.BlockKit;
using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Reads text, blocks and metadata of a message that an app sends, and refuses what Slack refuses.</summary>
internal static class Content
{
    public const int TextLimit = 40_000;
    public const int EditLimit = 4_000;

    /// <summary>The blocks in a call: null when absent, an empty array when the app clears them.</summary>
    public static (JsonElement? Blocks, ApiAnswer? Refusal) Blocks(ApiCall call, WorkspaceState state, bool measured = true)
    {
        if (call.Json("blocks") is not { } blocks) return (null, null);
        if (blocks.ValueKind != JsonValueKind.Array || blocks.EnumerateArray().Any(b => b.ValueKind != JsonValueKind.Object))
            return (null, ApiAnswer.Refuse("invalid_blocks_format"));
        var problems = BlockKitValidator.Message(blocks);
        if (problems.Any(p => p.What == "only_one_table_allowed")) return (null, Invalid("invalid_attachments", problems));
        if (problems.Count > 0) return (null, Invalid("invalid_blocks", problems));
        if (measured && BlockKitValidator.Characters(blocks) > BlockKitValidator.MessageCharacters)
            return (null, ApiAnswer.Refuse("msg_blocks_too_long"));
        return (BlockIds.Fill(blocks, () => state.NextId("b")), null);
    }

    public static (JsonElement? View, ApiAnswer? Refusal) View(ApiCall call, WorkspaceState state, string type)
    {
        if (call.Json("view") is not { } view) return (null, Missing("view"));
        if (view.ValueKind != JsonValueKind.Object || view.Text("type") != type)
            return (null, Invalid("invalid_arguments", [new Problem("/view/type", $"must be {type}")]));
        return View(view, state);
    }

    /// <summary>Checks a view that came in a call or in an acknowledgement.</summary>
    public static (JsonElement? View, ApiAnswer? Refusal) View(JsonElement view, WorkspaceState state)
    {
        if (BlockKitValidator.IsTooLarge(view)) return (null, ApiAnswer.Refuse("view_too_large"));
        var problems = BlockKitValidator.View(view);
        if (problems.Count > 0) return (null, Invalid("invalid_arguments", problems));
        var filled = view.ToNode()!.AsObject();
        filled["blocks"] = BlockIds.Fill(view.GetProperty("blocks"), () => state.NextId("b")).ToNode();
        return (filled.ToElement(), null);
    }

    public static (JsonElement? Metadata, ApiAnswer? Refusal) Metadata(ApiCall call)
    {
        if (call.Json("metadata") is not { } metadata) return (null, null);
        if (metadata.ValueKind != JsonValueKind.Object) return (null, ApiAnswer.Refuse("invalid_metadata_format"));
        if (metadata.EnumerateObject().Any()
            && (metadata.Text("event_type") is null || metadata.Get("event_payload") is not { ValueKind: JsonValueKind.Object }))
            return (null, ApiAnswer.Refuse("invalid_metadata_schema"));
        return (metadata, null);
    }

    public static ApiAnswer Missing(string argument) =>
        Invalid("invalid_arguments", [new Problem($"/{argument}", $"missing required field: {argument}")]);

    private static ApiAnswer Invalid(string error, IReadOnlyList<Problem> problems)
    {
        var messages = problems.SelectMany(p => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"[ERROR] failed to match all allowed schemas [json-pointer:{Parent(p.Pointer)}]"),
            $"[ERROR] {p}",
        });
        return ApiAnswer.Refuse(error, new JsonObject
        {
            ["errors"] = new JsonArray([.. problems.Select(p => (JsonNode)p.ToString())]),
            ["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Distinct().Select(m => (JsonNode)m)]) },
        });
    }

    private static string Parent(string pointer) => pointer[..Math.Max(0, pointer.LastIndexOf('/'))];
}
