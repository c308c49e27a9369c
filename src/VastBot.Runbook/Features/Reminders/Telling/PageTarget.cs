using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Asks the pager, last of all. A lane of its own: whoever is on call is woken also while Slack is down.</summary>
internal sealed class PageTarget(IIncidents incidents, IPager pager, ReminderMeter meter) : IOutboxTarget
{
    public const string TargetName = "reminder-pages";

    /// <summary>Payload of a page for which people were mentioned already.</summary>
    public const string Patient = "patient";

    private const int AttemptsBeforeMention = 3;

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var name = RoundName.Read(delivery.Row);
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (name.In(incident) is null) return new Delivered();
        var outcome = await pager.Send(new Page(delivery.Row.Key, incident!.Id, incident.Severity, Summary(incident, name.Reminder)), cancellationToken);
        var isPatient = delivery.Row.Payload == Patient;
        if (outcome == PageOutcome.Failed && (isPatient || delivery.Attempt < AttemptsBeforeMention)) return new TryAgain("the pager did not take it");
        if (outcome is PageOutcome.Failed or PageOutcome.Refused) return new GaveUp("the pager did not take it", isPatient ? [] : [new PagerAsked(outcome)]);
        if (outcome == PageOutcome.Sent) meter.Sent(name.Reminder);
        return new Delivered(new PagerAsked(outcome));
    }

    private static string Summary(Incident incident, string reminder) =>
        $"{incident.Id} {incident.Severity}: {(reminder == ReminderNames.Response ? "nobody has acknowledged" : "a promised update is overdue")} · {incident.Title}";
}
