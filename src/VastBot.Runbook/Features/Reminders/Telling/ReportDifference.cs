using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>What two looks at the same environment have between them, in words that can be posted as an update. Plain text.</summary>
internal static class ReportDifference
{
    private const int MostChanges = 4;

    public static string Say(TriageReport? last, TriageReport fresh)
    {
        var verdict = fresh.Verdict!;
        if (last?.Verdict is not { } before) return $"{verdict.Headline} {Numbers(fresh)}".Trim();
        var changes = Changes(last, fresh).ToList();
        var headline = before.Kind == verdict.Kind && before.ErrorKind == verdict.ErrorKind
            ? $"Still: {verdict.Headline}"
            : $"{verdict.Headline} Before: {before.Headline}";
        if (changes.Count == 0) return $"{headline} {Numbers(fresh)}".Trim();
        var more = changes.Count > MostChanges ? $" And {changes.Count - MostChanges} more." : "";
        return $"{headline} Changed: {string.Join("; ", changes.Take(MostChanges))}.{more}";
    }

    /// <summary>Probes that say something else than before. Those that measure are said with their numbers, however little they moved.</summary>
    private static IEnumerable<string> Changes(TriageReport last, TriageReport fresh) =>
        from now in fresh.Findings
        let before = last.Findings.FirstOrDefault(finding => finding.Probe == now.Probe)
        where before is null || before.Outcome != now.Outcome
        let was = before is null ? "" : $" (was {Words.Of(before.Outcome).ToLowerInvariant()})"
        select $"{now.Title} {Words.Of(now.Outcome).ToLowerInvariant()}{was}: {now.Summary.TrimEnd('.')}";

    private static string Numbers(TriageReport report) =>
        report.Findings.OfType<ErrorRateFinding>().FirstOrDefault() is { Outcome: not ProbeOutcome.Unknown } rate
            ? $"{rate.Title}: {rate.Summary.TrimEnd('.')}."
            : "";
}
