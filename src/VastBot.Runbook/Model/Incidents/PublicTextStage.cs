namespace VastBot.Runbook.Model.Incidents;

/// <summary>How far a public text has come.</summary>
internal enum PublicTextStage
{
    Proposed,
    Approved,
    Published,
    Failed,
}
