using Microsoft.Extensions.Logging;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Runs all probes at once and asks the tree when each has answered. One run per environment at a time; it goes to its end whoever watches.</summary>
internal sealed partial class TriageRunner(
    IEnumerable<IProbe> probes, IEnvironments environments, ITriageReports reports, VerdictDesk desk, ProbeGuard guard, Clocks clocks, ILogger<TriageRunner> logger)
    : ITriage
{
    /// <summary>A verdict does not wait longer than this for the store.</summary>
    private static readonly TimeSpan KeepWithin = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<IProbe> _probes = [.. probes];
    private readonly Lock _lock = new();
    private readonly Dictionary<string, GrowingReport> _underWay = new(StringComparer.OrdinalIgnoreCase);

    public TriageRun Run(string environment)
    {
        var settings = environments.Find(environment) ?? throw new ArgumentException($"There is no environment '{environment}'.", nameof(environment));
        lock (_lock)
        {
            var joined = _underWay.TryGetValue(settings.Name, out var report);
            if (!joined)
            {
                _underWay[settings.Name] = report = new GrowingReport(Begin(settings));
                _ = Task.Run(() => ToTheEnd(settings, report), CancellationToken.None);
            }

            var (start, versions) = report!.Watch();
            return new TriageRun(joined, start, versions);
        }
    }

    private TriageReport Begin(EnvironmentSettings settings) => new()
    {
        Id = ReportId.Next(settings.Name),
        Environment = settings.Name,
        StartedAt = clocks.Runbook.GetUtcNow(),
        Probes = [.. _probes.Select(p => p.Label)],
        Findings = [],
    };

    private async Task ToTheEnd(EnvironmentSettings settings, GrowingReport report)
    {
        using var trace = TriageTrace.Run(settings.Name);
        await Task.WhenAll(_probes.Select(probe => LookAndTell(probe, settings, report)));
        var finished = desk.Decide(report.Latest with { FinishedAt = clocks.Runbook.GetUtcNow() });
        trace?.SetTag("vastbot.report", finished.Id).SetTag("vastbot.verdict", $"{finished.Verdict!.Kind}");
        // Kept before it is shown, so that a button pressed at once finds it.
        await Keep(finished);
        lock (_lock) _underWay.Remove(settings.Name);
        report.Grow(_ => finished);
        Log.Finished(logger, finished.Id, finished.Environment, finished.Verdict!.Kind, (finished.FinishedAt!.Value - finished.StartedAt).TotalMilliseconds);
    }

    private async Task LookAndTell(IProbe probe, EnvironmentSettings settings, GrowingReport report)
    {
        var finding = await guard.Look(probe, settings);
        report.Grow(r => r with { Findings = [.. r.Findings.Append(finding).OrderBy(f => Place(r, f))] });
    }

    private static int Place(TriageReport report, Finding finding) =>
        report.Probes.Select(p => p.Id).ToList().IndexOf(finding.Probe) is >= 0 and var place ? place : int.MaxValue;

    private async Task Keep(TriageReport report)
    {
        try
        {
            await reports.Keep(report, CancellationToken.None).WaitAsync(KeepWithin, clocks.Wire);
        }
        catch (Exception e)
        {
            Log.NotKept(logger, e, report.Id);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Triage {Report} of {Environment}: {Verdict} in {Milliseconds} ms.")]
        public static partial void Finished(ILogger logger, string report, string environment, VerdictKind verdict, double milliseconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Triage {Report} could not be kept: its buttons will not find it.")]
        public static partial void NotKept(ILogger logger, Exception exception, string report);
    }
}
