namespace VastBot.Runbook.Model.Triage;

/// <summary>What sort of change it was: only a rollout can be rolled back.</summary>
public enum ChangeKind
{
    /// <summary>Not known, or nothing to go back to.</summary>
    Other,

    /// <summary>A new pod template, with an older one to go back to.</summary>
    Rollout,

    /// <summary>The same template, started anew.</summary>
    Restart,

    /// <summary>An older template was taken up again.</summary>
    Rollback,

    Scale,

    Secret,

    ConfigMap,
}
