using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using VastBot.Kubernetes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Examines every part at once, each within its deadline; whatever one does, the others are reported.</summary>
internal sealed partial class DoctorRunner(
    IEnumerable<IDoctorCheck> offered, IEnvironments environments, ITriage triage, IKubernetesClients clusters, Clocks clocks, ILogger<DoctorRunner> logger)
{
    /// <summary>The report as it fills in, from nothing known to the last part.</summary>
    public async IAsyncEnumerable<DoctorReport> Examine([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IDoctorCheck[] checks =
        [
            .. offered.OrderBy(check => check.Name, StringComparer.Ordinal),
            .. environments.Names.SelectMany(IEnumerable<IDoctorCheck> (name) => [new ClusterCheck(environments.Find(name)!, clusters), new EnvironmentCheck(name, triage)]),
        ];
        var report = new DoctorReport(clocks.Runbook.GetUtcNow(), [.. checks.Select(check => new DoctorPart(check.Name, []))]);
        yield return report;
        var running = checks.Select((check, place) => Place(check, place, cancellationToken)).ToList();
        await foreach (var done in Task.WhenEach(running).WithCancellation(cancellationToken))
        {
            var (place, part) = await done;
            report = report.With(place, part);
            yield return report;
        }
    }

    /// <summary>One part alone.</summary>
    public async Task<DoctorPart> Examine(IDoctorCheck check, CancellationToken cancellationToken)
    {
        var began = clocks.Wire.GetTimestamp();
        var findings = await Look(check, cancellationToken);
        return new DoctorPart(check.Name, findings, clocks.Wire.GetElapsedTime(began));
    }

    private async Task<(int Place, DoctorPart Part)> Place(IDoctorCheck check, int place, CancellationToken cancellationToken) =>
        (place, await Examine(check, cancellationToken));

    private async Task<IReadOnlyList<DoctorFinding>> Look(IDoctorCheck check, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // On a thread of its own, and abandoned at the deadline: a check that blocks must not hold up the others.
            var look = Task.Run(() => check.Examine(deadline.Token), CancellationToken.None);
            _ = look.ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return await look.WaitAsync(check.Deadline, clocks.Wire, cancellationToken);
        }
        catch (TimeoutException)
        {
            await deadline.CancelAsync();
            return [DoctorFinding.Broken("Answer", $"none within {check.Deadline.TotalSeconds:0.#} s", "Look again; if it stays silent, look at what it depends on.")];
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Broke(logger, e, check.Name);
            return [DoctorFinding.Broken("Look", $"the check itself broke ({e.GetType().Name})", "The log has the rest; the other parts are not affected.")];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The doctor's look at {Part} broke.")]
        public static partial void Broke(ILogger logger, Exception exception, string part);
    }
}
