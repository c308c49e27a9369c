namespace VastBot.Runbook.Model.Incidents;

/// <summary>How far we are.</summary>
internal enum IncidentStatus
{
    Investigating,
    Identified,
    Monitoring,
    Resolved,
}
