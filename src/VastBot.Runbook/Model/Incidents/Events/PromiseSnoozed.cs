namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The prompt for an update was put off; the cadence stays.</summary>
internal sealed record PromiseSnoozed(Change<DateTimeOffset?> Due) : JournalEvent
{
    public const string Name = "promise-snoozed";

    public override string Kind => Name;
}
