namespace VastBot.Runbook.Model.Triage;

/// <summary>Where the decision tree ends.</summary>
public enum VerdictKind
{
    /// <summary>Vast.ai has an incident: wait, enable the fallback.</summary>
    VastAiIncident,

    /// <summary>Our credentials, configuration or use of Vast.ai.</summary>
    OurIntegration,

    /// <summary>Our pods, memory, network.</summary>
    OurInfrastructure,

    /// <summary>Resolved or intermittent: monitor.</summary>
    LikelyResolved,

    /// <summary>Too much of the view is lost; the verdict says what would settle it.</summary>
    CannotTell,
}
