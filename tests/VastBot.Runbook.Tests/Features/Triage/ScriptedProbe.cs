using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>A probe that does what the test says, and counts how often it was asked.</summary>
internal sealed class ScriptedProbe(Finding finding, Func<CancellationToken, Task>? before = null) : IProbe
{
    private int _asked;

    public ProbeLabel Label { get; } = new(finding.Probe, finding.Title);

    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    public int Asked => _asked;

    public async Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct)
    {
        Interlocked.Increment(ref _asked);
        if (before is not null) await before(ct);
        return finding;
    }
}
