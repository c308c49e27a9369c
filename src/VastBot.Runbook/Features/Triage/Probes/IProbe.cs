using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>One read-only check. It never throws: a failure outside becomes a finding, and when cancelled it answers at once with what it has.</summary>
internal interface IProbe
{
    ProbeLabel Label { get; }

    /// <summary>After this time it answers with what it has.</summary>
    TimeSpan Deadline { get; }

    Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct);
}
