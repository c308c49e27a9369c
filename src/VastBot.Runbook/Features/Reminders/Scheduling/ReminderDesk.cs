using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// Between timetable and journal. A firing is only a reason to look: what is due, the journal and the rules say, now. The step is journaled,
/// with what people will see of it, on exactly the state it was decided on; so of two firings one wins, and a newer update always does.
/// </summary>
internal sealed partial class ReminderDesk(
    IIncidents incidents, IEnumerable<IReminder> reminders, Timetable timetable, ReminderMeter meter, Clocks clocks, ILogger<ReminderDesk> logger)
{
    private readonly IReminder[] _reminders = [.. reminders];

    public IReadOnlyList<IReminder> Reminders => _reminders;

    /// <summary>Takes every step of this incident that is due. Where none is, the timetable was behind: it is set anew.</summary>
    public async Task Fire(IncidentId id, string reminder, CancellationToken cancellationToken)
    {
        while (await incidents.Find(id, cancellationToken) is { } incident)
        {
            var now = clocks.Runbook.GetUtcNow();
            if (Due(incident, now) is not { Count: > 0 } due)
            {
                Log.NothingDue(logger, id, reminder);
                await Follow(incident, reminder, cancellationToken);
                return;
            }

            var speaker = due.FirstOrDefault(d => d.Step.Prompts).Reminder;
            var events = due.SelectMany(d => d.Reminder.Fire(incident, d.Step, now, speaks: !d.Step.Prompts || d.Reminder == speaker)).ToList();
            if (await incidents.Change(id, incident.Version, Author.Bot, events, cancellationToken) is not Appended) continue;
            foreach (var (taken, step) in due)
            {
                meter.Due(taken.Name, now - step.At);
                Log.Took(logger, id, taken.Name, step.Name, now - step.At);
            }

            return;
        }
    }

    /// <summary>Makes the timetable say of one reminder what the journal says.</summary>
    public async Task Follow(IncidentId id, string reminder, CancellationToken cancellationToken)
    {
        if (await incidents.Find(id, cancellationToken) is { } incident) await Follow(incident, reminder, cancellationToken);
        else await timetable.Clear(id, reminder, cancellationToken);
    }

    private async Task Follow(Incident incident, string reminder, CancellationToken cancellationToken)
    {
        var next = Array.Find(_reminders, known => known.Name == reminder)?.Next(incident, clocks.Runbook.GetUtcNow());
        if (next is null) await timetable.Clear(incident.Id, reminder, cancellationToken);
        else await timetable.Set(incident.Id, reminder, next.At, cancellationToken);
    }

    private List<(IReminder Reminder, ReminderStep Step)> Due(Incident incident, DateTimeOffset now) =>
    [
        .. from reminder in _reminders
           let step = reminder.Next(incident, now)
           where step is not null && step.At <= now
           select (reminder, step),
    ];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Incident}: a firing of {Reminder} found nothing due")]
        public static partial void NothingDue(ILogger logger, IncidentId incident, string reminder);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Incident}: reminder {Reminder}, step {Step}, {Late} after it was due")]
        public static partial void Took(ILogger logger, IncidentId incident, string reminder, string step, TimeSpan late);
    }
}
