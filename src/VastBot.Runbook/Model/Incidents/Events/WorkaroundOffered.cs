namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>It is offered to switch a workaround off: Vast.ai has been fine for a while.</summary>
internal sealed record WorkaroundOffered(string Workaround, DateTimeOffset FineSince) : JournalEvent
{
    public const string Name = "workaround-offered";

    public override string Kind => Name;
}
