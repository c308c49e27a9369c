using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VastBot.Drill.Page.Text;

/// <summary>The one place where text becomes HTML: everything is encoded here.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    /// <summary>Undoes Slack's three entities, then encodes for HTML.</summary>
    public static string EncodeSlack(string text) => Emoji.Show(Unescape(text));

    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    public static string Link(string url, string label) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? $"<a href=\"{Encode(uri.AbsoluteUri)}\" target=\"_blank\" rel=\"noopener noreferrer\">{Emoji.Show(label)}</a>"
            : Emoji.Show(label);

    /// <summary>A time that the page's script writes in the reader's zone; without script the fallback stands.</summary>
    public static string Date(long unix, string tokens, string? link, string fallback)
    {
        var time = string.Create(
            CultureInfo.InvariantCulture,
            $"<time data-unix=\"{unix}\" data-tokens=\"{Encode(tokens)}\" title=\"{DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(unix, 0, 253402300799)):yyyy-MM-dd HH:mm:ss} UTC\">{Encode(fallback)}</time>");
        return link is { Length: > 0 } && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? $"<a href=\"{Encode(link!)}\" target=\"_blank\" rel=\"noopener noreferrer\">{time}</a>"
            : time;
    }
}
