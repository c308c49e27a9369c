using System.Globalization;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Model.Promises;

/// <summary>A typed stretch of time. Days are days of the calendar, not 24 hours: they end at the same time of day.</summary>
internal sealed partial record TypedSpan(int Days, TimeSpan Time)
{
    /// <summary>As a length, for a cadence: a day is then 24 hours.</summary>
    public TimeSpan Whole => TimeSpan.FromDays(Days) + Time;

    /// <summary>Reads <c>45m</c>, <c>1h30m</c>, <c>2 days</c>, <c>1w</c>; null where it is none of them.</summary>
    public static TypedSpan? Parse(string text)
    {
        if (!Form().IsMatch(text)) return null;
        var (days, time) = (0, TimeSpan.Zero);
        foreach (Match part in Part().Matches(text))
        {
            var count = int.Parse(part.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            switch (char.ToLowerInvariant(part.Groups["unit"].Value[0]))
            {
                case 'm': time += TimeSpan.FromMinutes(count); break;
                case 'h': time += TimeSpan.FromHours(count); break;
                case 'd': days += count; break;
                default: days += 7 * count; break;
            }
        }

        return new(days, time);
    }

    [GeneratedRegex(@"^\s*(?:[0-9]{1,5}\s*(?:m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\s*){1,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();

    [GeneratedRegex("(?<count>[0-9]{1,5})\\s*(?<unit>[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
