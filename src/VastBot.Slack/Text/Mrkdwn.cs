namespace VastBot.Slack;

/// <summary>
/// Slack's mrkdwn. Whatever came from outside passes <see cref="Escape"/>, or a log line with <c>&lt;!channel&gt;</c> pages everyone.
/// </summary>
public static partial class Mrkdwn
{
    /// <summary>Makes text literal: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> become entities, and nothing else does.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }

    /// <summary>Undoes <see cref="Escape"/>.</summary>
    public static string Unescape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('&', StringComparison.Ordinal)
            ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : text;
    }
}
