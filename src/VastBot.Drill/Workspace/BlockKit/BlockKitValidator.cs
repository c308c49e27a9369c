using System.Text;
using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Says what Slack would refuse about a message's blocks or a view. Written from Slack's documented limits alone.</summary>
internal static class BlockKitValidator
{
    /// <summary>How much text a whole message may hold; Slack documents no figure, and messages of a little over 11,000 characters were refused.</summary>
    public const int MessageCharacters = 11_000;

    /// <summary>How many bytes a view may have.</summary>
    public const int ViewBytes = 250_000;

    public static IReadOnlyList<Problem> Message(JsonElement blocks)
    {
        var inspection = new Inspection(Surface.Message);
        BlockRules.CheckAll(inspection, blocks, "/blocks");
        return inspection.Problems;
    }

    public static IReadOnlyList<Problem> View(JsonElement view)
    {
        var inspection = new Inspection(view.Text("type") == "home" ? Surface.Home : Surface.Modal);
        ViewRules.Check(inspection, view, "/view");
        return inspection.Problems;
    }

    public static bool IsTooLarge(JsonElement view) => Encoding.UTF8.GetByteCount(view.GetRawText()) > ViewBytes;

    /// <summary>Characters of all texts in the blocks; Markdown blocks have a limit of their own.</summary>
    public static int Characters(JsonElement e) => e.ValueKind switch
    {
        JsonValueKind.Array => e.EnumerateArray().Sum(Characters),
        JsonValueKind.Object when e.Text("type") == "markdown" => 0,
        JsonValueKind.Object => e.EnumerateObject().Sum(p => p is { Name: "text", Value.ValueKind: JsonValueKind.String }
            ? p.Value.GetString()!.Length
            : Characters(p.Value)),
        _ => 0,
    };
}
