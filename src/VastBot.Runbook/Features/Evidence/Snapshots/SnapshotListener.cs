using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Evidence.Snapshots;

/// <summary>When evidence is collected by itself: at declaration, at each change of severity, at resolve; and when somebody asks. What was collected is then shared.</summary>
internal sealed class SnapshotListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => entry.Event switch
    {
        Declared when before.DeclaredAt is null => [Collect(entry)],
        SeverityChanged or EvidenceAsked => [Collect(entry)],
        Resolved when before.IsOpen => [Collect(entry)],
        EvidenceCollected => [OutboxRow.For(entry, ShareTarget.TargetName, SnapshotRow.Subject(entry.Version), OutboxKind.Send)],
        _ => [],
    };

    private static OutboxRow Collect(JournalEntry entry) => OutboxRow.For(entry, SnapshotTarget.TargetName, SnapshotRow.Subject(entry.Version), OutboxKind.Work);
}
