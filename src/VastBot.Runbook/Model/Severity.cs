namespace VastBot.Runbook.Model;

/// <summary>How bad it is, and so how fast someone must respond.</summary>
public enum Severity
{
    /// <summary>Complete outage: respond within 15 minutes.</summary>
    P1 = 1,

    /// <summary>Degraded: within 1 hour.</summary>
    P2,

    /// <summary>Minor: within 4 hours.</summary>
    P3,

    /// <summary>No user impact: next business day.</summary>
    P4,
}
