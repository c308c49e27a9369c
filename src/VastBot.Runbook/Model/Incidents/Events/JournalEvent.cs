namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>One thing that happened, as the journal keeps it. What changed stands in it before and after.</summary>
internal abstract record JournalEvent
{
    /// <summary>The stored name. It never changes, whatever becomes of the type's.</summary>
    public abstract string Kind { get; }
}
