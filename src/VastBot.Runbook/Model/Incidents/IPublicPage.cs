namespace VastBot.Runbook.Model.Incidents;

/// <summary>The status page on which customers read of our incidents; not Vast.ai's, which triage reads.</summary>
internal interface IPublicPage
{
    /// <summary>Where people find it; null where there is none, or nobody said under which address it is seen.</summary>
    Uri? Address { get; }
}
