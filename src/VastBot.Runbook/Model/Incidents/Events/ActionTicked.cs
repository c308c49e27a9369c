namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>An action item is done, or is to do again.</summary>
internal sealed record ActionTicked(int Number, bool Done) : JournalEvent
{
    public const string Name = "action-ticked";

    public override string Kind => Name;
}
