using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Postmortems.Reminding;

/// <summary>Asks for the message about a postmortem that waits.</summary>
internal sealed class PostmortemNudgesListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) =>
        entry.Event is FollowUpReminded { Subject: PostmortemReminder.Subject } ? [OutboxRow.For(entry, PostmortemNudges.TargetName, PostmortemReminder.Subject, OutboxKind.Send)] : [];
}
