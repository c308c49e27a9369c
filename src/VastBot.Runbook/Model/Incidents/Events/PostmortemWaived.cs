namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>There will be no postmortem, and why.</summary>
internal sealed record PostmortemWaived(string Reason) : JournalEvent
{
    public const string Name = "postmortem-waived";

    public override string Kind => Name;
}
