using System.Buffers;
using System.Text;

namespace VastBot.Drill.Page.Text;

/// <summary>One line of mrkdwn: code, tokens in angle brackets, bold, italic, strike, emoji.</summary>
internal static class MrkdwnLine
{
    private static readonly SearchValues<char> Special = SearchValues.Create("`<*_~:");

    public static void Render(StringBuilder html, string line, Names names)
    {
        var at = 0;
        while (at < line.Length)
        {
            var next = line[at] switch
            {
                '`' => Code(html, line, at),
                '<' => Token(html, line, at, names),
                '*' => Styled(html, line, at, "strong", names),
                '_' => Styled(html, line, at, "em", names),
                '~' => Styled(html, line, at, "s", names),
                ':' => Emoji(html, line, at),
                _ => at,
            };
            if (next == at) next = Plain(html, line, at);
            at = next;
        }
    }

    private static int Plain(StringBuilder html, string line, int at)
    {
        var end = line.AsSpan(at + 1).IndexOfAny(Special);
        end = end < 0 ? line.Length : at + 1 + end;
        html.Append(Html.EncodeSlack(line[at..end]));
        return end;
    }

    private static int Code(StringBuilder html, string line, int at)
    {
        var end = line.IndexOf('`', at + 1);
        if (end <= at + 1) return at;
        html.Append("<code>").Append(Html.EncodeSlack(line[(at + 1)..end])).Append("</code>");
        return end + 1;
    }

    private static int Token(StringBuilder html, string line, int at, Names names)
    {
        var end = line.IndexOf('>', at);
        if (end < 0) return at;
        html.Append(MrkdwnToken.Render(line[(at + 1)..end], names));
        return end + 1;
    }

    private static int Styled(StringBuilder html, string line, int at, string tag, Names names)
    {
        if (at > 0 && char.IsLetterOrDigit(line[at - 1])) return at;
        if (at + 1 >= line.Length || char.IsWhiteSpace(line[at + 1]) || line[at + 1] == line[at]) return at;
        for (var end = line.IndexOf(line[at], at + 2); end > 0; end = line.IndexOf(line[at], end + 1))
        {
            var closes = !char.IsWhiteSpace(line[end - 1]) && (end + 1 == line.Length || !char.IsLetterOrDigit(line[end + 1]));
            if (!closes) continue;
            html.Append('<').Append(tag).Append('>');
            Render(html, line[(at + 1)..end], names);
            html.Append("</").Append(tag).Append('>');
            return end + 1;
        }

        return at;
    }

    private static int Emoji(StringBuilder html, string line, int at)
    {
        var end = line.IndexOf(':', at + 1);
        if (end < 0 || EmojiNames.Find(line[(at + 1)..end]) is not { } emoji) return at;
        html.Append(Text.Emoji.One(emoji));
        return end + 1;
    }
}
