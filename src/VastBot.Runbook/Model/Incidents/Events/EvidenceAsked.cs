namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>Someone asked for evidence of the last <paramref name="Since"/>; null: from before the incident's start.</summary>
internal sealed record EvidenceAsked(TimeSpan? Since) : JournalEvent
{
    public const string Name = "evidence-asked";

    public override string Kind => Name;
}
