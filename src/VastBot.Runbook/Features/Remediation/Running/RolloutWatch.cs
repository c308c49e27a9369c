using VastBot.Kubernetes;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Follows a rollout to its end: all pods new and available, or no progress within the deadline.</summary>
internal sealed class RolloutWatch(FixProgressBoard board, FailingPods failing, Clocks clocks)
{
    /// <summary>The cluster says itself when its deadline has passed; where its controller sleeps, nobody would.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Null when it came to a good end; else why not.</summary>
    public async Task<(string Text, string? Trouble)> Follow(FixRun run, CancellationToken cancellationToken)
    {
        var (started, moved, last) = (run.Fix.StartedAt ?? clocks.Runbook.GetUtcNow(), clocks.Runbook.GetUtcNow(), "");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var deadline = Deadline(run.Scene.Deployment);
        await using var timer = clocks.Runbook.CreateTimer(
            _ => { if (clocks.Runbook.GetUtcNow() - moved > deadline) patience.Cancel(); }, null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
        try
        {
            await foreach (var deployment in run.Scene.Cluster.WatchDeployment(run.Scene.Names.Deployment, patience.Token))
            {
                var rollout = RolloutProgress.Of(deployment);
                if (rollout.Text != last) (moved, last) = (clocks.Runbook.GetUtcNow(), rollout.Text);
                await board.Set(run.Fix.Id, FixProgress.Of(rollout, started));
                if (rollout.Stage == RolloutStage.Done) return (rollout.Text, null);
                if (rollout.Stage == RolloutStage.Failed) return (rollout.Text, $"The rollout stands still: {rollout.Text}{await failing.Describe(run.Scene, cancellationToken)}");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (last, $"The rollout did not move for {deadline.TotalMinutes:0} minutes: {last}{await failing.Describe(run.Scene, cancellationToken)}");
        }

        return (last, "The watch of the rollout ended.");
    }

    private static TimeSpan Deadline(Deployment deployment) => TimeSpan.FromSeconds(deployment.Spec.ProgressDeadlineSeconds ?? 600) + Grace;
}
