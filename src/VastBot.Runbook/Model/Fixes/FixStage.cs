namespace VastBot.Runbook.Model.Fixes;

/// <summary>How far a fix has come. Each is said only when it is so.</summary>
internal enum FixStage
{
    /// <summary>Waits for approval.</summary>
    Proposed,

    /// <summary>May run; nothing has been changed yet.</summary>
    Approved,

    /// <summary>Is being carried out.</summary>
    Running,

    /// <summary>Carried out; whether it helped is told by <see cref="FixResult"/>.</summary>
    Done,

    /// <summary>Could not be carried out, or not to its end.</summary>
    Failed,

    /// <summary>Someone said no.</summary>
    Rejected,

    /// <summary>Nobody agreed in time.</summary>
    Expired,

    /// <summary>The facts moved after it was planned, so nothing was run.</summary>
    Drifted,
}
