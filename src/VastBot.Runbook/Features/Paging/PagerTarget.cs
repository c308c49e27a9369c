using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Paging.Events;
using VastBot.Runbook.Outside.PagerDuty;

namespace VastBot.Runbook.Features.Paging;

/// <summary>
/// Tells the pager, in order. A page that fails a few times lets people be mentioned and is tried on behind it. An alert is known by its
/// incident, so telling the same twice is harmless.
/// </summary>
internal sealed class PagerTarget(IIncidents incidents, PageDesk desk) : IOutboxTarget
{
    public const string TargetName = "pager";

    /// <summary>Payload of a page for which people were mentioned already.</summary>
    public const string Patient = "patient";

    private const int AttemptsBeforeMention = 3;
    private const int Attempts = 100;

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (action, row) = (delivery.Row.Subject, delivery.Row);
        if (await incidents.Find(row.Stream.AsIncident()!.Value, cancellationToken) is not { } incident || IsPast(action, row.Payload, incident)) return new Delivered();
        var answer = await Tell(action, incident, cancellationToken);
        if (answer.Taken) return IsSilent(action, incident) ? new Delivered() : new Delivered(new PageSent(action));
        if (!answer.Passes || delivery.Attempt >= Attempts) return new GaveUp(answer.Why, new PageFailed(action, answer.Why, Retrying: false));
        return action == PageActions.Trigger && row.Payload != Patient && delivery.Attempt >= AttemptsBeforeMention
            ? new GaveUp(answer.Why, new PageFailed(action, answer.Why, Retrying: true))
            : new TryAgain(answer.Why);
    }

    /// <summary>Nobody is woken for what is over, nor late for what somebody works on.</summary>
    private static bool IsPast(string action, string payload, Incident incident) =>
        action == PageActions.Trigger && (!incident.IsOpen || (payload == Patient && incident.AcknowledgedAt is not null));

    /// <summary>What was told for safety's sake, of an incident for which nobody was paged, is nothing to write down.</summary>
    private static bool IsSilent(string action, Incident incident) => action == PageActions.PromiseKept || (action != PageActions.Trigger && incident.Paging is null);

    private Task<PagerDutyAnswer> Tell(string action, Incident incident, CancellationToken cancellationToken) => action switch
    {
        PageActions.Trigger => desk.Trigger(incident, cancellationToken),
        PageActions.Acknowledge => desk.Acknowledge(incident.Id, cancellationToken),
        PageActions.PromiseKept => desk.KeepPromise(incident.Id, cancellationToken),
        PageActions.Resolve => desk.Resolve(incident.Id, cancellationToken),
        _ => throw new InvalidOperationException($"'{action}' is nothing that a pager is told."),
    };
}
