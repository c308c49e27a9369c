using System.Globalization;
using System.Text.RegularExpressions;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Which HTTP statuses a log line names; durations, ports, line numbers and fractions of seconds are none.</summary>
internal static partial class LogStatuses
{
    public static IEnumerable<int> In(string line) => Status().Matches(line).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Distinct();

    /// <summary>How many of the lines name which status.</summary>
    public static IReadOnlyDictionary<int, int> Count(IEnumerable<LogLine> lines) =>
        lines.SelectMany(l => l.Statuses).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

    [GeneratedRegex(
        @"(?<![\w.$#])(?<!\d[:/,-])(?<!\b(line|port|pid|took|after|attempt|id|size|length|in)[ =:#])(401|402|403|404|408|429|5\d\d)(?![\w%]|[.,:/-]\d|\s?(ms|s|sec|secs|seconds|bytes|[KMG]i?B|items|rows|times|lines|retries)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Status();
}
