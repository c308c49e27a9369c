namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The request to approve a public text stands in a channel; its outcome is written there.</summary>
internal sealed record PublicTextAsked(string Proposal, PostedMessage Message) : JournalEvent
{
    public const string Name = "public-text-asked";

    public override string Kind => Name;
}
