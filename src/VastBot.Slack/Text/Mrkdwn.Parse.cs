namespace VastBot.Slack;

/// <content>Reading.</content>
public static partial class Mrkdwn
{
    /// <summary>
    /// Takes incoming text apart: tokens in <c>&lt;…&gt;</c> become mentions, links and dates, the rest is text with its three entities
    /// undone. Never fails; what fits nothing is text.
    /// </summary>
    /// <param name="text">As Slack sent it.</param>
    public static IReadOnlyList<MrkdwnPart> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<MrkdwnPart>();
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            var close = open < 0 ? -1 : rest[open..].IndexOf('>');
            if (close < 2)
            {
                // "<" without ">" or "<>": no token.
                var plain = close < 0 ? rest.Length : open + 2;
                AddText(parts, rest[..plain]);
                rest = rest[plain..];
                continue;
            }

            AddText(parts, rest[..open]);
            parts.Add(Token(rest.Slice(open + 1, close - 1).ToString()));
            rest = rest[(open + close + 1)..];
        }

        return parts;
    }

    /// <summary>Incoming text as people read it: labels of mentions and links instead of tokens, entities undone.</summary>
    /// <param name="text">As Slack sent it.</param>
    public static string ToPlainText(string text) => string.Concat(Parse(text).Select(p => p.Shown));

    private static void AddText(List<MrkdwnPart> parts, ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return;
        var plain = Unescape(text.ToString());
        if (parts is [.., MrkdwnPart.Text before]) parts[^1] = new MrkdwnPart.Text(before.Value + plain);
        else parts.Add(new MrkdwnPart.Text(plain));
    }

    private static MrkdwnPart Token(string token)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var body = bar < 0 ? token : token[..bar];
        var label = bar < 0 || bar == token.Length - 1 ? null : Unescape(token[(bar + 1)..]);
        return body switch
        {
            ['@', 'U' or 'W', ..] => new MrkdwnPart.User(body[1..], label),
            ['#', 'C' or 'G' or 'D', ..] => new MrkdwnPart.Channel(body[1..], label),
            ['!', ..] when body.StartsWith("!subteam^", StringComparison.Ordinal) => new MrkdwnPart.UserGroup(body[9..], label),
            ['!', ..] when body.StartsWith("!date^", StringComparison.Ordinal) => Date(body, label),
            ['!', ..] => new MrkdwnPart.Special(body[1..], label),
            _ => new MrkdwnPart.Link(Unescape(body), label),
        };
    }

    private static MrkdwnPart Date(string body, string? label) =>
        body.Split('^') is [_, var seconds, var format, ..]
        && long.TryParse(seconds, System.Globalization.CultureInfo.InvariantCulture, out var unix)
        && unix is > -62_135_596_800 and < 253_402_300_800
            ? new MrkdwnPart.Date(DateTimeOffset.FromUnixTimeSeconds(unix), Unescape(format), label)
            : new MrkdwnPart.Special(body[1..], label);
}
