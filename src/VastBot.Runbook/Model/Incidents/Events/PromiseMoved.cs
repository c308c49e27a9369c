namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The promised time of the next update was set or moved; null is "never", and then the reason says why.</summary>
internal sealed record PromiseMoved(Change<DateTimeOffset?> Due, string Reason) : JournalEvent
{
    public const string Name = "promise-moved";

    public override string Kind => Name;
}
