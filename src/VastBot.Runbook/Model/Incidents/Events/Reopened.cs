namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>It was not over.</summary>
internal sealed record Reopened(Change<IncidentStatus> Status, string Reason) : JournalEvent
{
    public const string Name = "reopened";

    public override string Kind => Name;
}
