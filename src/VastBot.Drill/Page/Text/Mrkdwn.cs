using System.Text;
using Microsoft.AspNetCore.Components;

namespace VastBot.Drill.Page.Text;

/// <summary>Slack's mrkdwn as HTML: code fences and quotes by line, then everything else within a line.</summary>
internal static class Mrkdwn
{
    private const string Fence = "```";

    public static MarkupString Render(string text, Names names)
    {
        var html = new StringBuilder();
        var parts = text.Split(Fence);
        for (var i = 0; i < parts.Length; i++)
        {
            // An opening fence without a closing one is only text.
            if (i % 2 == 0) Lines(html, parts[i], names);
            else if (i == parts.Length - 1) Lines(html, Fence + parts[i], names);
            else html.Append("<pre><code>").Append(Html.EncodeSlack(parts[i].Trim('\n'))).Append("</code></pre>");
        }

        return new MarkupString(html.ToString());
    }

    private static void Lines(StringBuilder html, string text, Names names)
    {
        var quoting = false;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var quote = Quoted(lines[i]);
            if (quote is not null && !quoting) html.Append("<blockquote>");
            if (quote is null && quoting) html.Append("</blockquote>");
            else if (i > 0 && quote is not null == quoting) html.Append("<br>");
            quoting = quote is not null;
            MrkdwnLine.Render(html, quote ?? lines[i], names);
        }

        if (quoting) html.Append("</blockquote>");
    }

    private static string? Quoted(string line) =>
        line.StartsWith("&gt;", StringComparison.Ordinal) ? line[4..].TrimStart()
        : line.StartsWith('>') ? line[1..].TrimStart()
        : null;
}
