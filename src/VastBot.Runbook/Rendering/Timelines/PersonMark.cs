using System.Text.RegularExpressions;

namespace VastBot.Runbook.Rendering.Timelines;

/// <summary>How a person stands in a line of the timeline until the surface is known: <c>@{U123}</c>.</summary>
internal static partial class PersonMark
{
    public static string Of(string userId) => $"@{{{userId}}}";

    public static string Replace(string text, Func<string, string> name) => Form().Replace(text, match => name(match.Groups["id"].Value));

    /// <summary>Everybody who stands in it.</summary>
    public static IEnumerable<string> In(string text) => Form().Matches(text).Select(match => match.Groups["id"].Value);

    [GeneratedRegex(@"@\{(?<id>[A-Z0-9]{1,32})\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
