namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>The status moved; to Resolved only by <see cref="Resolved"/>, from it only by <see cref="Reopened"/>.</summary>
internal sealed record StatusChanged(Change<IncidentStatus> Status) : JournalEvent
{
    public const string Name = "status-changed";

    public override string Kind => Name;
}
