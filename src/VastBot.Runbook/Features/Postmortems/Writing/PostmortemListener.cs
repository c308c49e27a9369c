using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Postmortems.Writing;

/// <summary>A draft on resolve; each version that people wrote is published.</summary>
internal sealed class PostmortemListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => entry.Event switch
    {
        Resolved when before.IsOpen && after.Postmortem is null => [OutboxRow.For(entry, DraftTarget.TargetName, "draft", OutboxKind.Work)],
        PostmortemWritten { Version: > 1 } e => [OutboxRow.For(entry, PublishTarget.TargetName, $"version-{e.Version}", OutboxKind.Send)],
        _ => [],
    };
}
