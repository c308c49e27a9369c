using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>One part and what was found of it; nothing while it is looked at.</summary>
internal sealed record DoctorPart(string Name, IReadOnlyList<DoctorFinding> Findings, TimeSpan? Duration = null)
{
    public bool IsDone => Duration is not null;

    public Condition Condition => Findings.Count == 0 ? Condition.Well : Findings.Max(finding => finding.Condition);
}
