namespace VastBot.Kubernetes;

/// <summary>Where a rollout stands.</summary>
public enum RolloutStage
{
    /// <summary>The controller hasn't seen the change yet; all counters are still the old ones.</summary>
    NotObserved,

    /// <summary>New pods are being made.</summary>
    Updating,

    /// <summary>All new pods are there; old ones are still going away.</summary>
    OldPodsEnding,

    /// <summary>New pods aren't available yet.</summary>
    BecomingAvailable,

    /// <summary>Done.</summary>
    Done,

    /// <summary>No progress within the deployment's deadline. Old pods mostly still serve; nothing is taken back by itself.</summary>
    Failed,
}
