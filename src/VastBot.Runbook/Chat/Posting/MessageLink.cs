using System.Text.RegularExpressions;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Chat;

/// <summary>The message behind a permalink: <c>https://…/archives/C123/p1700000000123456</c>.</summary>
internal static partial class MessageLink
{
    public static PostedMessage? Parse(string? link) =>
        link is not null && Form().Match(link) is { Success: true } match
            ? new PostedMessage(match.Groups["channel"].Value, $"{match.Groups["seconds"].Value}.{match.Groups["part"].Value}")
            : null;

    [GeneratedRegex("/archives/(?<channel>[A-Z0-9]+)/p(?<seconds>[0-9]+)(?<part>[0-9]{6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
