using System.Globalization;
using System.Text.RegularExpressions;

namespace VastBot.Drill.Prometheus.Queries;

/// <summary>Durations such as <c>5m</c>, <c>1h30m</c>, <c>500ms</c>.</summary>
internal static partial class Durations
{
    public static TimeSpan? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || text.Length == 0) return null;
        var sum = TimeSpan.Zero;
        for (var i = 0; i < match.Groups["amount"].Captures.Count; i++)
        {
            var amount = double.Parse(match.Groups["amount"].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += match.Groups["unit"].Captures[i].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(amount),
                "s" => TimeSpan.FromSeconds(amount),
                "m" => TimeSpan.FromMinutes(amount),
                "h" => TimeSpan.FromHours(amount),
                "d" => TimeSpan.FromDays(amount),
                "w" => TimeSpan.FromDays(7 * amount),
                _ => TimeSpan.FromDays(365 * amount),
            };
        }

        return sum;
    }

    [GeneratedRegex("^(?:(?<amount>[0-9]+)(?<unit>ms|s|m|h|d|w|y))+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
