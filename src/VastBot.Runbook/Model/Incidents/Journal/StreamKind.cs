namespace VastBot.Runbook.Model.Incidents.Journal;

/// <summary>What a stream of events tells about.</summary>
internal enum StreamKind
{
    Incident,

    /// <summary>Fixes, workarounds and triage answers made outside an incident.</summary>
    Environment,
}
