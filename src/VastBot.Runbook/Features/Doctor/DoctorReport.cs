using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>All parts, as far as they have answered.</summary>
internal sealed record DoctorReport(DateTimeOffset StartedAt, IReadOnlyList<DoctorPart> Parts)
{
    public bool IsDone => Parts.All(part => part.IsDone);

    public Condition Condition => Parts.Count == 0 ? Condition.Well : Parts.Max(part => part.Condition);

    /// <summary>How many findings are in that condition.</summary>
    public int Count(Condition condition) => Parts.Sum(part => part.Findings.Count(finding => finding.Condition == condition));

    public DoctorReport With(int place, DoctorPart part) => this with { Parts = [.. Parts.Select((old, i) => i == place ? part : old)] };
}
