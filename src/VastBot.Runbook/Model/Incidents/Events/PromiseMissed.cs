namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The promised time passed without an update.</summary>
internal sealed record PromiseMissed(DateTimeOffset Due) : JournalEvent
{
    public const string Name = "promise-missed";

    public override string Kind => Name;
}
