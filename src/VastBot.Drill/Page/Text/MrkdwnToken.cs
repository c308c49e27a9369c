using System.Globalization;

namespace VastBot.Drill.Page.Text;

/// <summary>What stands between angle brackets: mentions, dates, links.</summary>
internal static class MrkdwnToken
{
    public static string Render(string token, Names names)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (token, "") : (token[..bar], token[(bar + 1)..]);
        return target switch
        {
            ['@', ..] => names.User(target[1..]),
            ['#', ..] => names.Channel(target[1..]),
            _ when target.StartsWith("!subteam^", StringComparison.Ordinal) => names.Group(target[9..]),
            _ when target.StartsWith("!date^", StringComparison.Ordinal) => Date(target, label),
            ['!', ..] => Names.Broadcast(target[1..]),
            _ => Html.Link(Html.Unescape(target), Html.Unescape(label.Length > 0 ? label : target)),
        };
    }

    private static string Date(string target, string fallback)
    {
        var parts = target.Split('^');
        return parts.Length >= 3 && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unix)
            ? Html.Date(unix, Html.Unescape(parts[2]), parts.Length > 3 ? Html.Unescape(parts[3]) : null, Html.Unescape(fallback))
            : Html.EncodeSlack(fallback);
    }
}
