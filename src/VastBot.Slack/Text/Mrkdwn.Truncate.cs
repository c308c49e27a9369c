using System.Globalization;

namespace VastBot.Slack;

/// <content>Shortening.</content>
public static partial class Mrkdwn
{
    /// <summary>
    /// Shortens text so that it stays valid: no entity, no <c>&lt;…&gt;</c> token, no surrogate pair, no grapheme and no fence is cut in
    /// half, and a code block that loses its end is closed.
    /// </summary>
    /// <param name="text">mrkdwn or plain text.</param>
    /// <param name="limit">Most UTF-16 units of the result, 1 or more.</param>
    /// <param name="mark">What stands for the rest; left out where even it doesn't fit.</param>
    public static string Truncate(string text, int limit, string mark = "…")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (text.Length <= limit) return text;
        if (mark.Length > limit) mark = "";
        var end = Cut(text, limit - mark.Length);
        if (!EndsInsideFence(text.AsSpan(0, end))) return string.Concat(text.AsSpan(0, end), mark);

        var closing = $"\n{Fence}";
        end = Cut(text, Math.Max(0, limit - mark.Length - closing.Length));
        return EndsInsideFence(text.AsSpan(0, end))
            ? string.Concat(text.AsSpan(0, end), mark, closing)
            : string.Concat(text.AsSpan(0, end), mark);
    }

    /// <summary>
    /// Cuts text into pieces of at most <paramref name="limit"/> UTF-16 units, at line ends where there are any; nothing is lost but
    /// those line ends.
    /// </summary>
    /// <param name="text">mrkdwn or plain text without fences.</param>
    /// <param name="limit">Most UTF-16 units of a piece, 16 or more.</param>
    public static IEnumerable<string> Pieces(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 16);
        return Cutting();

        IEnumerable<string> Cutting()
        {
            var rest = text;
            while (rest.Length > limit)
            {
                var line = rest.LastIndexOf('\n', limit, limit + 1);
                var end = line > 0 ? line : Cut(rest, limit);
                if (end == 0) end = UnitLength(rest);
                yield return rest[..end];
                rest = line > 0 ? rest[(end + 1)..] : rest[end..];
            }

            if (rest.Length > 0) yield return rest;
        }
    }

    /// <summary>The last place at or before <paramref name="limit"/> where text may be cut.</summary>
    private static int Cut(string text, int limit)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = end + UnitLength(text.AsSpan(end));
            if (next > limit) break;
            end = next;
        }

        return end;
    }

    /// <summary>Length of what must stay together at the start: a grapheme, and the token, entity or fence that begins in it.</summary>
    private static int UnitLength(ReadOnlySpan<char> text)
    {
        var length = StringInfo.GetNextTextElementLength(text);
        for (var at = 0; at < length; at++)
        {
            var whole = AtomLength(text[at..]);
            if (at + whole <= length) continue;
            length = at + whole - 1 + StringInfo.GetNextTextElementLength(text[(at + whole - 1)..]);
            at += whole - 1;
        }

        return length;
    }

    private static int AtomLength(ReadOnlySpan<char> text) => text[0] switch
    {
        '<' when text[1..].IndexOfAny('<', '>', '\n') is > 0 and var i && text[i + 1] == '>' => i + 2,
        '&' when text.StartsWith("&amp;") => 5,
        '&' when text.StartsWith("&lt;") || text.StartsWith("&gt;") => 4,
        '`' when text.StartsWith(Fence) => Fence.Length,
        _ => 1,
    };

    private static bool EndsInsideFence(ReadOnlySpan<char> text) => text.Count(Fence) % 2 == 1;
}
