using System.Globalization;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Of action items: a day before they are due, when they are due, then weekly; five times at most.</summary>
internal sealed class ActionReminder : IReminder
{
    private const int Most = 5;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public string Name => "action-items";

    public bool AfterResolve => true;

    public ReminderStep? Next(Incident incident, DateTimeOffset now) =>
        incident.Actions.Select(action => Next(incident, action)).OfType<(ActionItem Action, DateTimeOffset At)>().OrderBy(next => next.At).Select(next => new ReminderStep(next.Action.Subject, next.At)).FirstOrDefault();

    public IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks)
    {
        var number = int.Parse(step.Name.AsSpan(step.Name.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
        // What was missed while nobody was awake is told once: every moment that has passed counts.
        var action = incident.Action(number)!;
        var passed = Enumerable.Range(incident.TimesReminded(action.Subject), Most).Take(Most - incident.TimesReminded(action.Subject)).Count(time => At(action.Due!.Value, time) <= now);
        return [new FollowUpReminded(action.Subject, Math.Max(1, passed))];
    }

    private static (ActionItem Action, DateTimeOffset At)? Next(Incident incident, ActionItem action) =>
        action is { Done: false, Due: { } due } && incident.TimesReminded(action.Subject) is var times and < Most ? (action, At(due, times)) : null;

    private static DateTimeOffset At(DateTimeOffset due, int time) => time == 0 ? due - Day : due + (7 * (time - 1) * Day);
}
