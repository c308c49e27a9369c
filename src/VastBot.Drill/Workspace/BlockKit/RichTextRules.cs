using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Rich text: sections, lists, preformatted text and quotes, and the leaves inside them.</summary>
internal static class RichTextRules
{
    private static readonly string[] Leaves =
        ["text", "link", "user", "usergroup", "channel", "emoji", "broadcast", "date", "color", "team"];

    public static void Block(Inspection i, JsonElement block, string at)
    {
        foreach (var (element, where) in i.List(block, "elements", at, 1, 3000)) Part(i, element, where);
    }

    private static void Part(Inspection i, JsonElement part, string at)
    {
        switch (part.Text("type"))
        {
            case "rich_text_section" or "rich_text_quote" or "rich_text_preformatted":
                foreach (var (leaf, where) in i.List(part, "elements", at, 0, 3000)) Leaf(i, leaf, where);
                break;
            case "rich_text_list":
                i.OneOf(part, "style", at, "bullet", "ordered");
                if (part.Get("style") is null) i.Missing(at, "style");
                foreach (var (item, where) in i.List(part, "elements", at, 1, 3000))
                {
                    if (item.Text("type") == "rich_text_section") Part(i, item, where);
                    else i.Refuse(where, "must be a rich_text_section");
                }

                break;
            default:
                i.Refuse($"{at}/type", $"unsupported type: {part.Text("type") ?? "none"}");
                break;
        }
    }

    private static void Leaf(Inspection i, JsonElement leaf, string at)
    {
        var type = leaf.Text("type");
        if (!Leaves.Contains(type))
        {
            i.Refuse($"{at}/type", $"unsupported type: {type ?? "none"}");
            return;
        }

        var required = type switch
        {
            "text" => "text",
            "link" => "url",
            "user" => "user_id",
            "usergroup" => "usergroup_id",
            "channel" => "channel_id",
            "emoji" => "name",
            "broadcast" => "range",
            "color" => "value",
            "date" => "format",
            _ => "team_id",
        };
        i.Text(leaf, required, at, 12_000, required: true);
        if (type == "date" && leaf.Get("timestamp") is not { ValueKind: JsonValueKind.Number }) i.Missing(at, "timestamp");
    }
}
