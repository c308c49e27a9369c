using System.Globalization;

namespace VastBot.Slack;

/// <content>Mentions, links and dates.</content>
public static partial class Mrkdwn
{
    /// <summary>Mentions a person, who is notified: <c>&lt;@U…&gt;</c>.</summary>
    public static string User(string userId) => $"<@{Id(userId)}>";

    /// <summary>Links a channel: <c>&lt;#C…&gt;</c>.</summary>
    public static string Channel(string channelId) => $"<#{Id(channelId)}>";

    /// <summary>Mentions a user group, whose members are notified: <c>&lt;!subteam^S…&gt;</c>.</summary>
    public static string UserGroup(string userGroupId) => $"<!subteam^{Id(userGroupId)}>";

    /// <summary>Notifies the channel's active members.</summary>
    public static string Here => "<!here>";

    /// <summary>A link. The label is escaped; without one the address is shown.</summary>
    public static string Link(Uri address, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        var url = address.AbsoluteUri
            .Replace("|", "%7C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);
        return string.IsNullOrWhiteSpace(label) ? $"<{url}>" : $"<{url}|{Escape(label).ReplaceLineEndings(" ").Replace("|", "¦", StringComparison.Ordinal)}>";
    }

    /// <summary>A moment in the reader's time zone, with UTC where that can't be shown.</summary>
    /// <param name="moment">Cut to whole seconds.</param>
    /// <param name="format">Slack's tokens: <c>{date_num} {date} {date_short} {date_long} {date_pretty} {date_short_pretty} {date_long_pretty} {time} {time_secs} {ago}</c>.</param>
    /// <param name="fallback">Shown where the token can't be; null is the moment in UTC.</param>
    public static string Date(DateTimeOffset moment, string format = "{date_short_pretty} at {time}", string? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(format);
        var utc = fallback ?? moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"<!date^{moment.ToUnixTimeSeconds()}^{Plain(format)}|{Plain(utc)}>");
    }

    /// <summary>A time of day in the reader's time zone, with UTC where that can't be shown.</summary>
    public static string Time(DateTimeOffset moment) =>
        Date(moment, "{time}", moment.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture));

    private static string Plain(string text) =>
        Escape(text).ReplaceLineEndings(" ").Replace("|", "¦", StringComparison.Ordinal).Replace("^", " ", StringComparison.Ordinal);

    /// <summary>An id that is none must not become a mention of something else.</summary>
    private static string Id(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id.All(char.IsAsciiLetterOrDigit) ? id : throw new ArgumentException("A Slack id holds letters and digits only.", nameof(id));
    }
}
