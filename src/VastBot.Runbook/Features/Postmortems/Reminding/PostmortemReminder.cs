using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Postmortems.Reminding;

/// <summary>Of the postmortem of a P1 or P2: two business days after the end, then weekly, five times at most, until it is published or waived.</summary>
internal sealed class PostmortemReminder(BusinessCalendar calendar) : IReminder
{
    public const string Subject = "postmortem";

    private const int Most = 5;
    private const int Week = 7;

    public string Name => "postmortem";

    public bool AfterResolve => true;

    public ReminderStep? Next(Incident incident, DateTimeOffset now)
    {
        if (incident is not { ResolvedAt: { } resolved, Severity: Severity.P1 or Severity.P2 } || incident.Postmortem?.IsSettled == true) return null;
        var times = incident.TimesReminded(Subject);
        return times < Most ? new(Subject, At(resolved, times)) : null;
    }

    /// <summary>Moments that passed while nobody was awake are one message.</summary>
    public IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks)
    {
        var times = incident.TimesReminded(Subject);
        return [new FollowUpReminded(Subject, Math.Max(1, Enumerable.Range(times, Most - times).Count(time => At(incident.ResolvedAt!.Value, time) <= now)))];
    }

    private DateTimeOffset At(DateTimeOffset resolved, int time) => calendar.AddDays(calendar.NextOpening(calendar.NextOpening(resolved)), Week * time);
}
