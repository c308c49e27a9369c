namespace VastBot.Runbook.Model.Triage;

/// <summary>What a probe saw.</summary>
public enum ProbeOutcome
{
    /// <summary>The thing asked about is well.</summary>
    Ok,

    /// <summary>It works, with something to mention.</summary>
    Degraded,

    /// <summary>The thing asked about fails: that is the answer.</summary>
    Failing,

    /// <summary>Only the view is lost: nothing is known about the thing asked about.</summary>
    Unknown,
}
