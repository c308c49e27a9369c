using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.Page.Text;

/// <summary>Rich text as HTML: sections, lists, preformatted text, quotes.</summary>
internal static class RichText
{
    public static MarkupString Render(JsonElement block, Names names)
    {
        var html = new StringBuilder();
        foreach (var part in block.Items("elements")) Part(html, part, names);
        return new MarkupString(html.ToString());
    }

    private static void Part(StringBuilder html, JsonElement part, Names names)
    {
        var ordered = part.Text("style") == "ordered";
        var (open, close) = part.Text("type") switch
        {
            "rich_text_preformatted" => ("<pre><code>", "</code></pre>"),
            "rich_text_quote" => ("<blockquote>", "</blockquote>"),
            "rich_text_list" when ordered => ("<ol>", "</ol>"),
            "rich_text_list" => ("<ul>", "</ul>"),
            _ => ("<p>", "</p>"),
        };
        html.Append(open);
        foreach (var element in part.Items("elements"))
        {
            if (element.Text("type") != "rich_text_section") Leaf(html, element, names);
            else Item(html, element, names);
        }

        html.Append(close);
    }

    private static void Item(StringBuilder html, JsonElement section, Names names)
    {
        html.Append("<li>");
        foreach (var leaf in section.Items("elements")) Leaf(html, leaf, names);
        html.Append("</li>");
    }

    private static void Leaf(StringBuilder html, JsonElement leaf, Names names)
    {
        var text = leaf.Text("text") ?? "";
        var inner = leaf.Text("type") switch
        {
            "text" => Emoji.Show(text).Replace("\n", "<br>", StringComparison.Ordinal),
            "link" => Html.Link(leaf.Text("url") ?? "", text.Length > 0 ? text : leaf.Text("url") ?? ""),
            "user" => names.User(leaf.Text("user_id") ?? ""),
            "usergroup" => names.Group(leaf.Text("usergroup_id") ?? ""),
            "channel" => names.Channel(leaf.Text("channel_id") ?? ""),
            "broadcast" => Names.Broadcast(leaf.Text("range") ?? ""),
            "emoji" => Emoji.Show(EmojiNames.Show(leaf.Text("name") ?? "")),
            "date" => Html.Date(leaf.Get("timestamp")?.GetInt64() ?? 0, leaf.Text("format") ?? "", leaf.Text("url"), leaf.Text("fallback") ?? ""),
            "color" => Html.Encode(leaf.Text("value") ?? ""),
            _ => "",
        };
        foreach (var (style, tag) in (ReadOnlySpan<(string, string)>)[("code", "code"), ("bold", "strong"), ("italic", "em"), ("strike", "s")])
        {
            if (leaf.Get("style")?.Flag(style) == true) inner = $"<{tag}>{inner}</{tag}>";
        }

        html.Append(inner);
    }
}
