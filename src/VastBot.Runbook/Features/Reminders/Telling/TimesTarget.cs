using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Moves a firing when the journal moved it. The row's subject is the reminder.</summary>
internal sealed class TimesTarget(ReminderDesk desk, Timetable timetable) : IOutboxTarget
{
    public const string TargetName = "reminder-times";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        // The sweep at the start will see what is not set yet, but then nobody would notice an update that comes in between.
        if (!timetable.IsOpen) return new TryAgain("the scheduler is not running yet", TimeSpan.FromSeconds(1));
        await desk.Follow(delivery.Row.Stream.AsIncident()!.Value, delivery.Row.Subject, cancellationToken);
        return new Delivered();
    }
}
