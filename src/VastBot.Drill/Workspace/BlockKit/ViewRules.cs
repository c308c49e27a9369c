using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Modals and home tabs.</summary>
internal static class ViewRules
{
    public static void Check(Inspection i, JsonElement view, string at)
    {
        var type = view.Text("type");
        if (!i.IsObject(view, at, type)) return;
        i.Text(view, "callback_id", at, 255, min: 0);
        i.Text(view, "private_metadata", at, 3000, min: 0);
        i.Text(view, "external_id", at, 255, min: 0);
        if (i.Surface == Surface.Modal) Frame(i, view, at);
        if (view.Get("blocks") is not { ValueKind: JsonValueKind.Array } blocks) i.Missing(at, "blocks");
        else BlockRules.CheckAll(i, blocks, $"{at}/blocks");
    }

    private static void Frame(Inspection i, JsonElement view, string at)
    {
        TextRules.Plain(i, view, "title", at, 24, required: true);
        TextRules.Plain(i, view, "submit", at, 24);
        TextRules.Plain(i, view, "close", at, 24);
        i.Flag(view, "clear_on_close", at);
        i.Flag(view, "notify_on_close", at);
        if (view.Get("submit") is null && view.Items("blocks").Any(b => b.Text("type") == "input"))
            i.Refuse($"{at}/submit", "submit is required when there is an input block");
    }
}
