using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What is known after a fix was carried out: a triage of this moment, and the errors since then.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Minute">Which look it is.</param>
/// <param name="Report">A finished report of this moment.</param>
/// <param name="Errors">Only what happened after the fix was carried out, as <see cref="FixMinutes.CountingFrom"/> says.</param>
internal sealed record FixEvidence(Fix Fix, int Minute, TriageReport Report, ErrorsSince Errors)
{
    public bool IsLast => Minute >= FixMinutes.Last;

    /// <summary>Since when the errors are counted, for people.</summary>
    public string SinceWhen => Minute < FixMinutes.MayFail ? "since it was carried out" : "since the first look";

    public T? Finding<T>()
        where T : Finding => Report.Findings.OfType<T>().FirstOrDefault(finding => finding.Outcome != ProbeOutcome.Unknown);

    /// <summary>Why a view is lost, for people.</summary>
    public string Lost(ProbeLabel probe) =>
        Report.Findings.FirstOrDefault(finding => finding.Probe == probe.Id) is { } lost ? $"{probe.Title}: {lost.Summary}" : $"{probe.Title} was not seen";
}
