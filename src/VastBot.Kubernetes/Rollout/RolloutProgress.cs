namespace VastBot.Kubernetes;

/// <summary>How far a deployment's rollout has come, by the same rule as <c>kubectl rollout status</c>.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Updated">Pods of the new template.</param>
/// <param name="Available">Pods that serve, of any template.</param>
/// <param name="Desired">Pods wished.</param>
/// <param name="Text">One line for people.</param>
/// <seealso href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#deployment-status"/>
public sealed record RolloutProgress(RolloutStage Stage, int Updated, int Available, int Desired, string Text)
{
    /// <summary>Whether nothing more will happen by itself.</summary>
    public bool IsOver => Stage is RolloutStage.Done or RolloutStage.Failed;

    /// <summary>Reads it off a deployment.</summary>
    public static RolloutProgress Of(Deployment deployment)
    {
        var status = deployment.Status;
        var desired = deployment.Spec.DesiredReplicas;
        var (stage, text) = Judge(deployment, status, desired);
        return new RolloutProgress(stage, status.UpdatedReplicas, status.AvailableReplicas, desired, text);
    }

    private static (RolloutStage Stage, string Text) Judge(Deployment deployment, DeploymentStatus status, int desired)
    {
        // First of all: until the controller has looked, the object still shows the last, finished rollout.
        if (status.ObservedGeneration < deployment.Metadata.Generation) return (RolloutStage.NotObserved, "the cluster has not seen the change yet");
        if (status.Condition("Progressing") is { Reason: "ProgressDeadlineExceeded" } late)
            return (RolloutStage.Failed, late.Message ?? "no progress within the deadline");
        if (status.UpdatedReplicas < desired) return (RolloutStage.Updating, $"{status.UpdatedReplicas} of {desired} pods updated");
        if (status.Replicas > status.UpdatedReplicas)
            return (RolloutStage.OldPodsEnding, $"{status.Replicas - status.UpdatedReplicas} old pods still ending");
        return status.AvailableReplicas < status.UpdatedReplicas
            ? (RolloutStage.BecomingAvailable, $"{status.AvailableReplicas} of {status.UpdatedReplicas} updated pods available")
            : (RolloutStage.Done, $"all {desired} pods updated and available");
    }
}
