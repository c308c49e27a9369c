using System.Globalization;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Times: in UTC, and only the promise and what happened. Anything else would be a promise that nobody reminds us of.</summary>
internal static partial class TimeRule
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public static IEnumerable<LintFinding> Find(string line, int number, LintFacts facts)
    {
        foreach (Match match in Promises().Matches(line)) yield return new(number, match.Value, "promises a time that is not the next update's: take it out.");
        foreach (Match match in Clock().Matches(line))
            if (WhyNotTime(match, facts) is { } cure) yield return new(number, match.Value, cure);
        foreach (Match match in Dates().Matches(line))
            if (!IsDay(match, facts)) yield return new(number, match.Value, "is not the day of the next update or of anything that happened.");
    }

    private static string? WhyNotTime(Match match, LintFacts facts)
    {
        if (match.Groups["zone"] is { Success: true } zone && !zone.Value.Equals("UTC", StringComparison.OrdinalIgnoreCase)) return "is not in UTC: write it in UTC.";
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"] is { Success: true } half) hour = (hour % 12) + (half.Value[0] is 'p' or 'P' ? 12 : 0);
        return facts.Times.Any(time => time.UtcDateTime.Hour == hour && time.UtcDateTime.Minute == minute)
            ? null
            : "is neither the promised next update nor a time at which something happened (in UTC).";
    }

    private static bool IsDay(Match match, LintFacts facts)
    {
        var days = facts.Times.Select(time => time.UtcDateTime);
        if (match.Groups["iso"].Success)
            return days.Any(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == match.Value);
        if (!match.Groups["month"].Success) return false;

        // "About 20 may fail" names no day.
        if (match.Groups["month"].Value == "may") return true;
        var month = Array.FindIndex(Months, name => name.StartsWith(match.Groups["month"].Value[..3], StringComparison.OrdinalIgnoreCase)) + 1;
        var date = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return days.Any(day => day.Month == month && day.Day == date);
    }

    [GeneratedRegex(
        @"(?<![\w:.])((?<hour>[01]?[0-9]|2[0-3])[:.h](?<minute>[0-5][0-9])(:[0-5][0-9])?(\s?(?<half>[ap])\.?m\b\.?)?|(?<hour>1[0-2]|[1-9])\s?(?<half>[ap])\.?m\b\.?)"
        + @"(\s?\(?(?<zone>UTC|GMT|Z|C?ES?T|E[DS]T|P[DS]T|M[DS]T|BST|IST|JST|MSK|[+-][0-9]{2}:?[0-9]{2})\b)?(?![\w:])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"\b(in|within|by|until|before|next|under|less\s+than)\s+(the\s+)?(next\s+)?(about\s+|around\s+|approximately\s+|~\s?)?"
        + @"(([0-9]+|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|sixty|few|couple\s+of|half\s+an)\s+)?(minutes?|mins?|hours?|hrs?|days?|weeks?)\b"
        + @"|\b(by|until|before)\s+(noon|midnight|tonight|tomorrow|today|this\s+(morning|afternoon|evening)|(mon|tues|wednes|thurs|fri|satur|sun)day)\b"
        + @"|\btomorrow\b|\btonight\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Promises();

    private const string Month = "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(
        @"\b((?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})|(?<day>[0-3]?[0-9])(st|nd|rd|th)?\s+(of\s+)?" + Month + @"|" + Month
        + @"\s+(?<day>[0-3]?[0-9])(st|nd|rd|th)?|[0-3]?[0-9]/[0-3]?[0-9]/[0-9]{2,4}|[0-3]?[0-9]\.[01]?[0-9]\.[0-9]{2,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Dates();
}
