using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Rendering;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Features.Stats;

/// <summary>The numbers as lines of text, the same in Slack and on a terminal.</summary>
internal static class StatsWords
{
    private const string NotApplicable = "not applicable";

    public static string Title(StatsReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Incidents} {(report.Incidents == 1 ? "incident" : "incidents")} from {report.From.UtcDateTime:yyyy-MM-dd} to {report.To.UtcDateTime:yyyy-MM-dd}, {report.Open} open");

    public static IEnumerable<(string Name, string Value)> Lines(StatsReport report)
    {
        yield return ("Begun", $"{Sparkline.Of(report.Begun)} over time, {string.Join(", ", Enum.GetValues<Severity>().Select(severity => $"{severity}: {report.BySeverity[severity]}"))}");
        yield return ("Verdicts", Verdicts(report));
        yield return ("To acknowledge", Of(report.ToAcknowledge));
        yield return ("To first update", Of(report.ToFirstUpdate));
        yield return ("To mitigate", Of(report.ToMitigate));
        yield return ("To resolve", Of(report.ToResolve));
        yield return ("Promises on time", Share(report.PromisesKept, report.PromisesKept + report.PromisesMissed));
        yield return ("Fixes that worked", Share(report.FixesThatWorked, report.FixesSettled));
    }

    private static string Verdicts(StatsReport report)
    {
        if (report.Incidents == 0) return NotApplicable;
        var parts = report.ByVerdict.OrderByDescending(verdict => verdict.Value).Select(verdict => $"{Words.Of(verdict.Key)}: {verdict.Value}").ToList();
        if (report.WithoutVerdict > 0) parts.Add($"without a kept triage report: {report.WithoutVerdict}");
        return string.Join(", ", parts);
    }

    private static string Of(Spread? spread) => spread is null ? NotApplicable : $"median {Durations.Of(spread.Median)}, 90th percentile {Durations.Of(spread.Ninety)} (of {spread.Count})";

    private static string Share(int part, int all) => all == 0 ? NotApplicable : string.Create(CultureInfo.InvariantCulture, $"{part} of {all} ({100.0 * part / all:0} %)");
}
