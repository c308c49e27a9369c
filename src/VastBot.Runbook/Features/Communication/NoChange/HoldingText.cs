using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What is said though nothing changed: that somebody looked, when, and what the numbers are. What could not be seen is said, too.</summary>
internal static class HoldingText
{
    public static string Of(TriageReport report)
    {
        var verdict = report.Verdict!;
        var error = verdict.ErrorKind == ErrorKind.None ? "" : $", {Words.Of(verdict.ErrorKind)}";
        string[] numbers = [.. Numbers(report.Findings)];
        return $"Looked again at {Time(report.FinishedAt ?? report.StartedAt)}: still the same ({Words.Of(verdict.Kind)}{error}). {string.Join(", ", numbers)}.";
    }

    private static IEnumerable<string> Numbers(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var known = finding switch
            {
                ErrorRateFinding { PerSecond: { } rate } => string.Create(CultureInfo.InvariantCulture, $"{rate:0.###} errors a second"),
                PodsFinding { Ready: { } ready, Desired: { } desired } => string.Create(CultureInfo.InvariantCulture, $"{ready} of {desired} pods ready"),
                VastApiFinding { Status: { } status } => string.Create(CultureInfo.InvariantCulture, $"Vast.ai's API answers {status}"),
                StatusPageFinding { ShowsIncident: { } shows } => shows ? "Vast.ai's status page shows an incident" : "Vast.ai's status page shows no incident",
                _ => null,
            };
            if (known is not null) yield return known;
            else if (finding.Outcome == ProbeOutcome.Unknown) yield return $"{finding.Title} could not be seen";
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
