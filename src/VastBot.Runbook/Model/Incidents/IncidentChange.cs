using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>What became of a wish to change an incident.</summary>
internal abstract record IncidentChange
{
    private IncidentChange()
    {
    }

    /// <summary>It stands in the journal.</summary>
    public sealed record Done(Incident Before, Incident After) : IncidentChange;

    /// <summary>It is so already; nothing was written.</summary>
    public sealed record Nothing(Incident Incident) : IncidentChange;

    /// <summary>Somebody was first; nothing was written.</summary>
    public sealed record Lost(Incident Incident, JournalEntry Won) : IncidentChange;

    /// <summary>No such incident was ever declared.</summary>
    public sealed record NotThere : IncidentChange;
}
