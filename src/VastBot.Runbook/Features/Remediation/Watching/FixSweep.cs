using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Kubernetes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// Does what falls due by the runbook's clock: warns of an expiry, lets requests expire, starts the looks, blanks kept keys. All of it follows
/// from the journal, so that a restart loses nothing, and of several replicas one is first.
/// </summary>
internal sealed partial class FixSweep(
    FixJournal journal, IEnvironments environments, IIncidents incidents, FixSceneReader scenes, RemediationOptions options, Clocks clocks, ILogger<FixSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>A fast clock does not make the machine busy.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan KeyKeptFor = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.WhenAll(Task.Delay(AtLeast, clocks.Wire, stoppingToken), Task.Delay(Every, clocks.Runbook, stoppingToken));
                foreach (var name in environments.Names) await TryLook(name, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the next one finds in the journal what is due.
        }
    }

    /// <summary>Looks at one environment once.</summary>
    public async Task Look(string environment, CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        var (state, _) = await journal.Decide(environment, Author.Bot, state => [.. state.Fixes.SelectMany(fix => Due(fix, now))], cancellationToken);
        foreach (var fix in state.Fixes.Where(fix => fix is { Choice.Action: FixActions.RotateKey, UndoOf: null, Stage: FixStage.Done or FixStage.Failed, TidiedAt: null }))
            if (fix.Steps.Count > 0 && await MayTidy(fix, state, now, cancellationToken)) await Tidy(fix, state, cancellationToken);
    }

    private IEnumerable<JournalEvent> Due(Fix fix, DateTimeOffset now)
    {
        if (fix.Stage == FixStage.Proposed && now >= fix.ExpiresAt) yield return new FixExpired(fix.Id);
        else if (fix is { Stage: FixStage.Proposed, WarnedAt: null } && options.WarnBefore > TimeSpan.Zero && now >= fix.ExpiresAt - options.WarnBefore) yield return new FixWarned(fix.Id);
        if (fix is not { IsWatched: true, LookingAt: null }) yield break;

        // After a pause of the program the latest look that is due says all.
        var due = FixMinutes.All.Where(minute => now >= fix.EndedAt!.Value.AddMinutes(minute) && fix.Looks.All(look => look.Minute < minute)).ToList();
        if (due.Count > 0) yield return new FixLookDue(fix.Id, due[^1]);
    }

    /// <summary>The old key is kept while it may be wanted back: until the incident is resolved, at most a day.</summary>
    private async Task<bool> MayTidy(Fix fix, EnvironmentState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (state.Fixes.Any(other => other.UndoOf == fix.Id && other.IsOpen)) return false;
        if (now - fix.EndedAt!.Value >= KeyKeptFor) return true;
        return fix.Result != FixResult.Open && fix.Incident is { } named && IncidentId.Parse(named) is { } id && await incidents.Find(id, cancellationToken) is { IsOpen: false };
    }

    private async Task Tidy(Fix fix, EnvironmentState state, CancellationToken cancellationToken)
    {
        try
        {
            var environment = environments.Find(state.Name)!;
            var scene = await scenes.Read(environment, state, cancellationToken);
            await RotateKeyFix.Tidy(scene, fix, cancellationToken);
            await journal.Append(fix, Author.Bot, [new FixTidied(fix.Id)], cancellationToken);
        }
        catch (KubernetesException e)
        {
            Log.NotTidied(logger, e, fix.Id);
        }
    }

    private async Task TryLook(string environment, CancellationToken stopping)
    {
        try
        {
            await Look(environment, stopping);
        }
        catch (Exception trouble) when (!stopping.IsCancellationRequested)
        {
            Log.CannotLook(logger, trouble, environment);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What is due in {Environment} cannot be read; trying again")]
        public static partial void CannotLook(ILogger logger, Exception trouble, string environment);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The keys kept for fix {Fix} could not be blanked; trying again")]
        public static partial void NotTidied(ILogger logger, Exception trouble, string fix);
    }
}
