using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>A feature that wants something to happen when an incident changes. Pure: called inside the append's transaction, perhaps again.</summary>
internal interface IIncidentListener
{
    IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after);
}
