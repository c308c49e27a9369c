using Microsoft.Extensions.Logging.Abstractions;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>A runner over scripted probes and hand-moved clocks.</summary>
internal sealed class TriageBench
{
    /// <summary>Long enough for any machine; only a broken program waits for it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public TriageBench(params IEnumerable<IProbe> probes)
    {
        Environments = new ConfiguredEnvironments([new EnvironmentSettings { Name = "production", Default = true }, new EnvironmentSettings { Name = "staging" }]);
        var clocks = new Clocks(Runbook, Wire);
        Desk = new VerdictDesk(Environments, new TriageOptions(), NullLogger<VerdictDesk>.Instance);
        Runner = new TriageRunner(probes, Environments, Reports, Desk, new ProbeGuard(clocks, NullLogger<ProbeGuard>.Instance), clocks, NullLogger<TriageRunner>.Instance);
    }

    public MovableTime Runbook { get; } = new();

    public MovableTime Wire { get; } = new();

    public KeptInMemory Reports { get; } = new();

    public IEnvironments Environments { get; }

    public VerdictDesk Desk { get; }

    public TriageRunner Runner { get; }

    public static IEnumerable<ScriptedProbe> Probes(IEnumerable<Finding> findings) => findings.Select(f => new ScriptedProbe(f));

    public static async Task<IReadOnlyList<TriageReport>> Watch(TriageRun run) =>
        await run.Reports.ToListAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
}
