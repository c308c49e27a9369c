using Microsoft.Extensions.Logging;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// Carries approved fixes out, from the outbox: one at a time per environment, since that is one lane. Killed in the middle, whoever takes the
/// lane up reads in the journal and in the cluster what was done, and goes on from there.
/// </summary>
internal sealed partial class FixRunner(
    FixJournal journal, FixCatalogue catalogue, FixSceneReader scenes, RolloutWatch rollout, FixProgressBoard board,
    IEnvironments environments, IIncidents incidents, SecretMasker masker, ILogger<FixRunner> logger) : IOutboxTarget
{
    public const string Target = "fix-run";

    /// <summary>So often a cluster that gives no answer is asked again before the fix counts as failed.</summary>
    private const int Attempts = 8;

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await journal.Find(delivery.Row.Subject, cancellationToken) is not { Stage: FixStage.Approved or FixStage.Running } fix) return new Delivered();
        if (environments.Find(delivery.Row.Stream.AsEnvironment()) is not { } environment) return await Fail(fix, "The environment is not configured any more; nothing was run.", null, cancellationToken);
        FixScene? scene = null;
        try
        {
            var state = await journal.Read(environment.Name, cancellationToken);
            scene = await scenes.Read(environment, state, cancellationToken);
            if (fix.Stage == FixStage.Approved && await Drift(fix, scene, cancellationToken)) return new Delivered();
            var begun = fix.Stage == FixStage.Approved ? await journal.Append(fix, Author.Bot, [new FixStarted(fix.Id)], cancellationToken) : fix;
            await CarryOut(new FixRun(begun, scene, journal), cancellationToken);
            return new Delivered();
        }
        catch (FixStoppedException stopped)
        {
            return await Fail(fix, stopped.Message, null, cancellationToken);
        }
        catch (KubernetesException e)
        {
            return await Trouble(fix, scene, e, delivery.Attempt, cancellationToken);
        }
    }

    private async Task CarryOut(FixRun run, CancellationToken cancellationToken)
    {
        Log.Running(logger, run.Fix.Id, run.Fix.Choice);
        await catalogue[run.Fix.Choice.Action].Change(run, cancellationToken);
        var (text, trouble) = await rollout.Follow(run, cancellationToken);
        if (trouble is not null) throw new FixStoppedException($"{masker.Mask(trouble)}\nThe change stands; the old pods mostly still serve. Undo takes it back.");
        List<Model.Incidents.Events.JournalEvent> events = [new FixDone(run.Fix.Id, text)];
        if (run.Fix.UndoOf is { } undone) events.Add(new FixUndone(undone, run.Fix.Id));
        await journal.Append(run.Fix, Author.Bot, events, cancellationToken);
        board.Forget(run.Fix.Id);
        Log.Done(logger, run.Fix.Id, text);
    }

    private async Task<bool> Drift(Fix fix, FixScene scene, CancellationToken cancellationToken)
    {
        var open = fix.Incident is null ? null : (await incidents.ListOpen(scene.Environment.Name, cancellationToken)).FirstOrDefault(i => i.Id.ToString() == fix.Incident);
        var moved = await DriftWords.Find(fix.Facts, scene, FixPlanner.Standing(open), cancellationToken);
        if (moved.Count == 0) return false;
        await journal.Append(fix, Author.Bot, [new FixDrifted(fix.Id, masker.Mask(string.Join(' ', moved)))], cancellationToken);
        return true;
    }

    /// <summary>What passes by itself is tried again; else the card says what failed, what was changed, and which right is missing.</summary>
    private async Task<DeliveryOutcome> Trouble(Fix fix, FixScene? scene, KubernetesException e, int attempt, CancellationToken cancellationToken)
    {
        if (ClusterTrouble.Passes(e.Failure) && attempt < Attempts) return new TryAgain(masker.Mask(e.Message), e.RetryAfter);
        var right = e.Failure == KubernetesFailure.Forbidden ? await MissingRight(fix, scene, e, cancellationToken) : null;
        var present = await journal.Find(fix.Id, cancellationToken) ?? fix;
        var done = ClusterTrouble.Done(present, resumed: fix.Stage == FixStage.Running, e.Failure);
        return await Fail(fix, masker.Mask($"{e.Message}{(right is null ? "" : $" Missing right: {right}.")}\n{done}"), right, cancellationToken);
    }

    /// <summary>By its name; in the cluster's own words where it can't be found out.</summary>
    private async Task<string> MissingRight(Fix fix, FixScene? scene, KubernetesException e, CancellationToken cancellationToken)
    {
        try
        {
            if (scene is not null && await FixSceneReader.Missing(scene, catalogue[fix.Choice.Action], cancellationToken) is { } missing) return $"{missing} in namespace {scene.Names.Namespace}";
        }
        catch (KubernetesException)
        {
            // Its first answer has to do.
        }

        return masker.Mask(e.Message);
    }

    private async Task<DeliveryOutcome> Fail(Fix fix, string why, string? missingRight, CancellationToken cancellationToken)
    {
        await journal.Append(fix, Author.Bot, [new FixFailed(fix.Id, why, missingRight)], cancellationToken);
        board.Forget(fix.Id);
        Log.Failed(logger, fix.Id, why);
        return new Delivered();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Fix {Fix} is carried out: {Choice}")]
        public static partial void Running(ILogger logger, string fix, FixChoice choice);

        [LoggerMessage(Level = LogLevel.Information, Message = "Fix {Fix} is done: {Text}")]
        public static partial void Done(ILogger logger, string fix, string text);

        [LoggerMessage(Level = LogLevel.Error, Message = "Fix {Fix} failed: {Why}")]
        public static partial void Failed(ILogger logger, string fix, string why);
    }
}
