namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The first person said "I am on it": the response clock stops.</summary>
internal sealed record Acknowledged : JournalEvent
{
    public const string Name = "acknowledged";

    public override string Kind => Name;
}
