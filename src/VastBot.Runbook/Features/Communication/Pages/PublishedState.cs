namespace VastBot.Runbook.Features.Communication;

/// <summary>How far an incident is, as the public was told. Public only because components are, as all that the pages show.</summary>
public enum PublishedState
{
    Investigating,
    Identified,
    Monitoring,
    Resolved,
}
