namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The bundle was uploaded to Slack, or (<paramref name="Why"/>) was not and stays in the folder only.</summary>
internal sealed record EvidenceShared(int Snapshot, bool Uploaded, string Why) : JournalEvent
{
    public const string Name = "evidence-shared";

    public override string Kind => Name;
}
