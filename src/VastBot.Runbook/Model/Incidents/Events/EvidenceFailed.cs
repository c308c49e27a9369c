namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>No bundle could be written.</summary>
internal sealed record EvidenceFailed(int Snapshot, string Reason, string Why) : JournalEvent
{
    public const string Name = "evidence-failed";

    public override string Kind => Name;
}
