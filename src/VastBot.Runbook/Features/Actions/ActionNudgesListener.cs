using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Asks for the message to an owner once an action item is due to be reminded of.</summary>
internal sealed class ActionNudgesListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) =>
        entry.Event is FollowUpReminded e && after.Actions.Any(action => action.Subject == e.Subject) ? [OutboxRow.For(entry, ActionNudges.TargetName, e.Subject, OutboxKind.Send)] : [];
}
