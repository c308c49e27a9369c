using System.Globalization;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>One fix being carried out, step by step. A step that was made stands in the journal, and is not made again.</summary>
internal sealed class FixRun(Fix fix, FixScene scene, FixJournal journal)
{
    public const string Changed = "changed";

    private const string RestartedAt = "kubectl.kubernetes.io/restartedAt";

    /// <summary>The deployment's status alone moves its version; so often it is read again.</summary>
    private const int Attempts = 6;

    public Fix Fix { get; private set; } = fix;

    public FixScene Scene => scene;

    /// <summary>Does one step, unless the journal says that it was done. Its work looks for itself whether it was done and only the note was lost.</summary>
    public async Task Once(string step, Func<Task> work, CancellationToken cancellationToken)
    {
        if (Fix.Step(step) is not null) return;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work();
                break;
            }
            catch (KubernetesException e) when (e.Failure == KubernetesFailure.Conflict && attempt < Attempts)
            {
                // Somebody else wrote it between our look and our change: look again.
            }
        }

        await Note(step, "", null, cancellationToken);
    }

    /// <summary>Restarts the pods, once: the stamp is the moment at which the fix was started, so that a second attempt knows the first one's.</summary>
    public Task Roll(CancellationToken cancellationToken)
    {
        var at = Fix.StartedAt!.Value;
        var stamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return Patch(
            deployment => deployment.Spec.Template.Metadata.Annotations.GetValueOrDefault(RestartedAt) == stamp,
            deployment => scene.Changes.Restart(deployment, at, cancellationToken: cancellationToken),
            null,
            cancellationToken);
    }

    /// <summary>Changes the deployment, once, and only from the generation that was approved.</summary>
    /// <param name="isMade">Does this deployment have the change already?</param>
    /// <param name="send">Makes it.</param>
    /// <param name="told">What else happened by it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task Patch(Func<Deployment, bool> isMade, Func<Deployment, Task<Deployment>> send, JournalEvent? told, CancellationToken cancellationToken)
    {
        if (Fix.Step(Changed) is not null) return;
        var after = await TryPatch(isMade, send, cancellationToken);
        await Note(Changed, after.Metadata.Generation.ToString(CultureInfo.InvariantCulture), told, cancellationToken);
    }

    private async Task<Deployment> TryPatch(Func<Deployment, bool> isMade, Func<Deployment, Task<Deployment>> send, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var present = await scene.Cluster.ReadDeployment(scene.Names.Deployment, cancellationToken);
            if (isMade(present)) return present;
            if (present.Metadata.Generation != Fix.Facts.Generation || present.Metadata.Uid != Fix.Facts.Deployment)
                throw new FixStoppedException($"{DriftWords.Generation(Fix.Facts, present)} The deployment was left as it is.");
            try
            {
                return await send(present);
            }
            catch (KubernetesException e) when (e.Failure == KubernetesFailure.Conflict && attempt < Attempts)
            {
                // Its status moved, or somebody was quicker: the next look tells which.
            }
        }
    }

    private async Task Note(string step, string note, JournalEvent? told, CancellationToken cancellationToken)
    {
        var stepped = new FixStepped(Fix.Id, step, note);
        // Whoever asked has armed it; the bot is only the hand.
        Fix = await journal.Append(Fix, Fix.AskedBy.Kind == AuthorKind.Bot ? Author.Bot : Fix.AskedBy, told is null ? [stepped] : [stepped, told], cancellationToken);
    }
}
