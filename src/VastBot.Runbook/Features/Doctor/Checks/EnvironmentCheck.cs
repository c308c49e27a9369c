using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>
/// Whether triage can see what it needs in one environment. It runs or joins a triage, so that asking the doctor costs Vast.ai no call more;
/// what a probe finds wrong outside is triage's business; a view that is lost, or a key that is refused, is the doctor's.
/// </summary>
internal sealed class EnvironmentCheck(string environment, ITriage triage) : IDoctorCheck
{
    private static readonly string[] Openings = ["Unknown, because ", "Unknown: "];

    public string Name => "Environment " + environment;

    /// <summary>Beyond every probe's own: triage always comes to its end.</summary>
    public TimeSpan Deadline => TimeSpan.FromMinutes(3);

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken)
    {
        var run = triage.Run(environment);
        var report = run.Start;
        await foreach (var grown in run.Reports.WithCancellation(cancellationToken)) report = grown;
        var lost = report.Findings.Where(finding => finding.Outcome is ProbeOutcome.Unknown).ToList();
        var seen = report.Findings.Except(lost).Select(finding => finding.Title).ToList();
        var views = $"{seen.Count} of {report.Findings.Count} answer";
        return
        [
            seen.Count == 0
                ? DoctorFinding.Broken("Views", $"none of {report.Findings.Count} answers", "Begin with the first of these.")
                : DoctorFinding.Well("Views", $"{views}: {string.Join(", ", seen)}"),
            .. report.Findings.OfType<StatusPageFinding>().SelectMany(Format),
            .. report.Findings.OfType<VastApiFinding>().SelectMany(Key),
            .. report.Findings.OfType<ServiceHealthFinding>().Where(health => health.Outcome is not ProbeOutcome.Unknown).Select(health => DoctorFinding.Well("Health path", health.Summary.TrimEnd('.'))),
            .. report.Findings.OfType<ErrorRateFinding>().Where(rate => rate.Outcome is not ProbeOutcome.Unknown).Select(rate => DoctorFinding.Well("Metric", rate.Summary)),
            .. lost.Select(Lost),
        ];
    }

    /// <summary>The page's form is the last detail of what was read there.</summary>
    private static IEnumerable<DoctorFinding> Format(StatusPageFinding page) =>
        page.Details.LastOrDefault(detail => detail.StartsWith("Read as ", StringComparison.Ordinal)) is { } read ? [DoctorFinding.Well("Status page", read.ToLowerInvariant()[..1] + read[1..])] : [];

    /// <summary>Whether Vast.ai takes the deployed key; where it has other troubles, nothing is known of the key.</summary>
    private static IEnumerable<DoctorFinding> Key(VastApiFinding answer)
    {
        if (answer.Outcome is ProbeOutcome.Ok or ProbeOutcome.Degraded) yield return DoctorFinding.Well("Deployed key", "Vast.ai takes it");
        if (answer.Kind is ErrorKind.Authentication)
            yield return DoctorFinding.Warning("Deployed key", answer.Summary.TrimEnd('.'), "Make a new one at Vast.ai and bring it in by /vast fix rotate-key.");
    }

    /// <summary>A probe's summary is "Unknown, because …: what the runbook advises".</summary>
    private static DoctorFinding Lost(Finding finding)
    {
        var why = finding.Summary.TrimEnd('.');
        foreach (var opening in Openings.Where(opening => why.StartsWith(opening, StringComparison.Ordinal))) why = why[opening.Length..];
        var end = Math.Max(why.LastIndexOf(": ", StringComparison.Ordinal), why.LastIndexOf(". ", StringComparison.Ordinal));
        return end > 0
            ? DoctorFinding.Warning(finding.Title, why[..end], $"{char.ToUpperInvariant(why[end + 2])}{why[(end + 3)..]}.")
            : DoctorFinding.Warning(finding.Title, why, $"Repeat it by hand: {finding.RepeatWith}");
    }
}
