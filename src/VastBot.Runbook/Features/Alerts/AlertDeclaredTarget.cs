using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Writes the incident into the group that it was declared from, and into those of the same report.</summary>
internal sealed class AlertDeclaredTarget(IAlertGroups groups) : IOutboxTarget
{
    public const string TargetName = "alert-declared";

    /// <summary>Subject of a row whose payload is a group's id; otherwise it is a report's.</summary>
    public const string OfAlert = "declared-alert";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (incident, row) = (delivery.Row.Stream.Key, delivery.Row);
        if (row.Subject == OfAlert)
        {
            await groups.Change(row.Payload, group => group is { Incident: null } ? group with { Incident = incident } : group, AlertDesk.Rows, cancellationToken);
            return new Delivered();
        }

        foreach (var found in await groups.WithReport(row.Payload, cancellationToken))
            await groups.Change(found.Id, group => group is { Incident: null } && group.Report == row.Payload ? group with { Incident = incident } : group, AlertDesk.Rows, cancellationToken);
        return new Delivered();
    }
}
