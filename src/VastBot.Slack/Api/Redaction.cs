using System.Text.RegularExpressions;

namespace VastBot.Slack;

/// <summary>Blacks out whatever looks like a Slack token or carries one: nothing of them reaches a log or an exception.</summary>
internal static partial class Redaction
{
    /// <summary>The text with tokens, tickets, and the secret part of hook addresses replaced.</summary>
    public static string Clean(string text) => Hook().Replace(Ticket().Replace(Token().Replace(text, "${kind}-…"), "${name}…"), "${host}/…");

    /// <summary>Whether there is a token, and of which kind.</summary>
    public static string Describe(string token) => token.Length == 0 ? "none" : $"set ({token.Length} characters)";

    [GeneratedRegex(@"\b(?<kind>(?:xoxe\.)?xox[a-z]|xapp|xwfp)-[A-Za-z0-9._-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<name>(?:ticket|token|secret)=)[^&\s""]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ticket();

    [GeneratedRegex(@"(?<host>hooks\.slack(?:-gov)?\.com/[a-z]+)/[^\s""<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Hook();
}
