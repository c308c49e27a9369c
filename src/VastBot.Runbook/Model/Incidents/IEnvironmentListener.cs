using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>The same for an environment. <c>open</c> are the incidents that are open there: their cards show its workarounds.</summary>
internal interface IEnvironmentListener
{
    IEnumerable<OutboxRow> Hear(EnvironmentState before, JournalEntry entry, EnvironmentState after, IReadOnlyList<IncidentId> open);
}
