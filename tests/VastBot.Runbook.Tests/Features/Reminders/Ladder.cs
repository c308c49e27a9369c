using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Tests.Model.Promises;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>One incident and every reminder's rules, walked through time by hand: what would be said, and when.</summary>
internal sealed class Ladder
{
    private readonly IReminder[] _reminders;
    private readonly List<string> _said = [];

    public Ladder(
        Severity severity, string declared, string? due, BusinessCalendar? calendar = null, string? commander = "U0COMMANDER", ReminderOptions? options = null, string title = "t")
    {
        Calendar = calendar ?? Calendars.Berlin;
        options ??= new ReminderOptions();
        var quiet = new QuietTimes(options, Calendar);
        _reminders = [new UpdateReminder(options, quiet), new ResponseReminder(new ResponseClock(Calendar), quiet), new MonitoringReminder(quiet)];
        Now = Calendar.Local(declared);
        Incident = Incident.Before(new IncidentId(12));
        Happen(new Declared
        {
            Environment = "production", Title = title, Severity = severity, Commander = commander, NextUpdate = due is null ? null : Calendar.Local(due),
        });
    }

    public BusinessCalendar Calendar { get; }

    public DateTimeOffset Now { get; private set; }

    public Incident Incident { get; private set; }

    public List<JournalEntry> Journal { get; } = [];

    /// <summary>What was said since last asked: <c>03:30 update due</c>, with the day where it is another than the declaration's.</summary>
    public string[] Said()
    {
        string[] said = [.. _said];
        _said.Clear();
        return said;
    }

    public void Happen(params JournalEvent[] events)
    {
        foreach (var happened in events)
        {
            var entry = new JournalEntry(StreamId.Of(Incident.Id), Incident.Version + 1, Now, Author.Person("U0RESPONDER"), happened);
            Journal.Add(entry);
            Incident = Incident.With(entry);
        }
    }

    /// <summary>Lets time pass; every step is taken when it is due.</summary>
    public Ladder Until(string local)
    {
        var until = Calendar.Local(local);
        while (Next() is { } next && next.Step.At <= until)
        {
            if (next.Step.At > Now) Now = next.Step.At;
            Fire();
        }

        Now = until;
        return this;
    }

    /// <summary>Lets time pass while nobody looks, and then looks once.</summary>
    public Ladder AwayUntil(string local)
    {
        Now = Calendar.Local(local);
        Fire();
        return this;
    }

    private (IReminder Reminder, ReminderStep Step)? Next() => Steps().OrderBy(next => next.Step.At).Select(next => ((IReminder, ReminderStep)?)next).FirstOrDefault();

    private IEnumerable<(IReminder Reminder, ReminderStep Step)> Steps() =>
        from reminder in _reminders let step = reminder.Next(Incident, Now) where step is not null select (reminder, step);

    private void Fire()
    {
        foreach (var (reminder, step) in Steps().Where(next => next.Step.At <= Now).ToList())
        {
            Happen([.. reminder.Fire(Incident, step, Now, speaks: true)]);
            var local = TimeZoneInfo.ConvertTime(Now, Calendar.Zone);
            _said.Add(FormattableString.Invariant($"{local:ddd HH:mm} {reminder.Name} {step.Name}"));
        }
    }
}
