using System.Globalization;
using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>The limits of each kind of block.</summary>
internal static class BlockRules
{
    public static void CheckAll(Inspection i, JsonElement blocks, string at)
    {
        var max = i.Surface == Surface.Message ? 50 : 100;
        if (blocks.GetArrayLength() > max) i.Refuse(at, string.Create(CultureInfo.InvariantCulture, $"no more than {max} items allowed"));
        var n = 0;
        foreach (var block in blocks.EnumerateArray()) Check(i, block, string.Create(CultureInfo.InvariantCulture, $"{at}/{n++}"));
        if (i.MarkdownCharacters > 12_000) i.Refuse(at, "markdown blocks must be less than 12001 characters in total");
        if (i.FocusedElements > 1 && i.Surface != Surface.Message) i.Refuse(at, "focus_on_load can only be set on one element");
    }

    private static void Check(Inspection i, JsonElement block, string at)
    {
        var type = block.Text("type");
        if (!i.IsObject(block, at, type == "image" ? "image block" : type)) return;
        if (i.Text(block, "block_id", at, 255) is { } id && type != "markdown" && !i.BlockIds.Add(id))
            i.Refuse($"{at}/block_id", $"`block_id` {id} is already used");
        switch (type)
        {
            case "header": TextRules.Plain(i, block, "text", at, 150, required: true); break;
            case "section": Section(i, block, at); break;
            case "context": Context(i, block, at); break;
            case "actions": Actions(i, block, at); break;
            case "divider": break;
            case "image": Image(i, block, at); break;
            case "input": InputRules.Block(i, block, at); break;
            case "rich_text": RichTextRules.Block(i, block, at); break;
            case "markdown" when i.Surface == Surface.Message: i.MarkdownCharacters += i.Text(block, "text", at, 12_000, required: true)?.Length ?? 0; break;
            case "table" when i.Surface == Surface.Message: TableRules.Block(i, block, at); break;
            case "alert" when i.Surface == Surface.Modal: Alert(i, block, at); break;
            case null: i.Missing(at, "type"); break;
            default: i.Refuse($"{at}/type", $"unsupported type: {type}"); break;
        }
    }

    private static void Section(Inspection i, JsonElement block, string at)
    {
        if (block.Get("text") is null && block.Get("fields") is null) i.Missing(at, "text");
        TextRules.Any(i, block, "text", at, 3000);
        foreach (var (field, where) in i.List(block, "fields", at, 1, 10, required: false)) TextRules.Check(i, field, where, 2000, plainOnly: false);
        if (block.Get("accessory") is { } accessory) ElementRules.Check(i, accessory, $"{at}/accessory", ElementPlace.Section);
        i.Flag(block, "expand", at);
    }

    private static void Context(Inspection i, JsonElement block, string at)
    {
        foreach (var (element, where) in i.List(block, "elements", at, 1, 10))
        {
            if (element.Text("type") == "image") ElementRules.Check(i, element, where, ElementPlace.Context);
            else TextRules.Check(i, element, where, 3000, plainOnly: false);
        }
    }

    private static void Actions(Inspection i, JsonElement block, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (element, where) in i.List(block, "elements", at, 1, 25))
        {
            ElementRules.Check(i, element, where, ElementPlace.Actions);
            if (element.Text("action_id") is { } id && !seen.Add(id)) i.Refuse($"{where}/action_id", $"`action_id` {id} is already used in this block");
        }
    }

    private static void Image(Inspection i, JsonElement block, string at)
    {
        ElementRules.Picture(i, block, at);
        TextRules.Plain(i, block, "title", at, 2000);
    }

    private static void Alert(Inspection i, JsonElement block, string at)
    {
        TextRules.Any(i, block, "text", at, 200, required: true);
        i.OneOf(block, "level", at, "default", "info", "warning", "error", "success");
    }
}
