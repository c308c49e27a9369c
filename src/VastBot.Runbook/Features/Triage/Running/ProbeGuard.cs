using Microsoft.Extensions.Logging;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Runs one probe within its deadline. Whatever the probe does, throw or never return, there is a finding.</summary>
internal sealed partial class ProbeGuard(Clocks clocks, ILogger<ProbeGuard> logger)
{
    /// <summary>A probe keeps its own deadline and answers at it with what it has; one that does not is told to stop, and abandoned, this much later.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    public async Task<Finding> Look(IProbe probe, EnvironmentSettings environment)
    {
        using var trace = TriageTrace.Probe(probe.Label.Id, environment.Name);
        var finding = await WithinDeadline(probe, environment);
        trace?.SetTag("vastbot.outcome", $"{finding.Outcome}");
        return finding;
    }

    private async Task<Finding> WithinDeadline(IProbe probe, EnvironmentSettings environment)
    {
        var began = clocks.Wire.GetTimestamp();
        using var deadline = new CancellationTokenSource(probe.Deadline + Grace, clocks.Wire);
        try
        {
            // On a thread of its own: a probe that blocks before its first await must not hold up the others.
            var look = Task.Run(() => probe.Look(environment, deadline.Token), CancellationToken.None);
            _ = look.ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return await look.WaitAsync(probe.Deadline + Grace, clocks.Wire, CancellationToken.None);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            Log.Late(logger, probe.Label.Id, probe.Deadline.TotalSeconds);
            return Lost(probe, began, $"Unknown, because it gave no answer within {probe.Deadline.TotalSeconds:0.#} s. Run triage again.");
        }
        catch (Exception e)
        {
            Log.Broke(logger, e, probe.Label.Id);
            return Lost(probe, began, $"Unknown, because the probe itself broke ({e.GetType().Name}); the log has the rest. The other probes are not affected.");
        }
    }

    private LostFinding Lost(IProbe probe, long began, string summary) => new(probe.Label)
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = summary,
        SeenAt = clocks.Runbook.GetUtcNow(),
        Duration = clocks.Wire.GetElapsedTime(began),
        RepeatWith = "vastbot triage",
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Probe {Probe} gave no answer within {Seconds} s and was abandoned.")]
        public static partial void Late(ILogger logger, string probe, double seconds);

        [LoggerMessage(Level = LogLevel.Error, Message = "Probe {Probe} broke.")]
        public static partial void Broke(ILogger logger, Exception exception, string probe);
    }
}
