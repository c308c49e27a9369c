using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>An incident that was declared from an alert, or from its triage: the alert's card names it. Pure.</summary>
internal sealed class AlertDeclaredListener : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after)
    {
        if (entry.Event is not Declared declared || before.DeclaredAt is not null) yield break;
        if (declared.Report is { Length: > 0 } report) yield return OutboxRow.For(entry, AlertDeclaredTarget.TargetName, "declared", OutboxKind.Work, report);
        if (declared.Alert is { Length: > 0 } alert) yield return OutboxRow.For(entry, AlertDeclaredTarget.TargetName, AlertDeclaredTarget.OfAlert, OutboxKind.Work, alert);
    }
}
