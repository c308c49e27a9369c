using Quartz;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// A reminder's time has come. Quartz stores this type's name beside every firing: when it is renamed or moved, the old name stays known in
/// <see cref="QuartzStore"/>.
/// </summary>
[RetryPolicy(3, "00:00:05")]
internal sealed class ReminderJob(ReminderDesk desk) : IJob<ReminderInput>
{
    public async ValueTask Execute(IJobExecutionContext context, ReminderInput input, CancellationToken cancellationToken = default)
    {
        if (IncidentId.Parse(input.Incident) is { } incident) await desk.Fire(incident, input.Reminder, cancellationToken);
    }
}
