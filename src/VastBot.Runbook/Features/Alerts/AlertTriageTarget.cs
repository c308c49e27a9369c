using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Runs a triage for a group that began to fire; in a storm of groups they share the run that is under way.</summary>
internal sealed class AlertTriageTarget(IAlertGroups groups, ITriage triage, IEnvironments environments) : IOutboxTarget
{
    public const string TargetName = "alert-triage";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await groups.Find(delivery.Row.Subject, cancellationToken) is not { Firing: true, Report: null } group) return new Delivered();
        if (environments.Find(group.Environment) is null) return new GaveUp($"There is no environment {group.Environment} any more.");
        TriageReport? last = null;
        await foreach (var report in triage.Run(group.Environment).Reports.WithCancellation(cancellationToken)) last = report;
        await groups.Change(group.Id, known => known is { Report: null } && known.Round == group.Round ? known with { Report = last!.Id } : known, AlertDesk.Rows, cancellationToken);
        return new Delivered();
    }
}
