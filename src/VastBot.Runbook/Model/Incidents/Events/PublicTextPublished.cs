namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The status page shows it; the receipt. <paramref name="PageIncident"/> is the page's own id for the incident.</summary>
internal sealed record PublicTextPublished(string Proposal, string PageIncident, string? Link) : JournalEvent
{
    public const string Name = "public-text-published";

    public override string Kind => Name;
}
