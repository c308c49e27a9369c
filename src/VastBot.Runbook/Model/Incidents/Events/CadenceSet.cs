namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>People chose how often they want to update; null is the severity's own cadence.</summary>
internal sealed record CadenceSet(Change<TimeSpan?> Every) : JournalEvent
{
    public const string Name = "cadence-set";

    public override string Kind => Name;
}
