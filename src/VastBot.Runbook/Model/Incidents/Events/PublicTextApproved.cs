namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Someone who may publish agreed to exactly this text.</summary>
internal sealed record PublicTextApproved(string Proposal) : JournalEvent
{
    public const string Name = "public-text-approved";

    public override string Kind => Name;
}
