using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>A log line as people see it.</summary>
internal static partial class LogText
{
    public const int Longest = 500;

    /// <summary>Without a terminal's colours, masked, and not too long.</summary>
    public static string Show(string raw, ProbeBench bench) => bench.Clean(Colours().Replace(raw, ""), Longest);

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.None, 1000)]
    private static partial Regex Colours();
}
