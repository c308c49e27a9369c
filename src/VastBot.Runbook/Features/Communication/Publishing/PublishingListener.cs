using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Communication;

/// <summary>An approval sends its text to the status page; nothing else ever does.</summary>
internal sealed class PublishingListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) =>
        entry.Event is PublicTextApproved approved
            ? [OutboxRow.For(entry, StatusPageTarget.TargetName, approved.Proposal, OutboxKind.Send, $"{entry.Version}")]
            : [];
}
