using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Rules;

/// <summary>Of the first response: amber when most of the time is gone, then overdue, which calls others at once, then the pager for P1 and P2.</summary>
internal sealed class ResponseReminder(ResponseClock clock, QuietTimes quiet) : IReminder
{
    public string Name => ReminderNames.Response;

    public ReminderStep? Next(Incident incident, DateTimeOffset now)
    {
        if (incident.RemindersOff || clock.Running(incident) is not { } deadline) return null;
        var overdue = new ReminderStep(ReminderSteps.Overdue, At(incident, deadline.Due), Prompts: true);
        return incident.Round(Name) switch
        {
            null when now < overdue.At => new(ReminderSteps.Amber, At(incident, deadline.Amber), Prompts: true),
            null or { Step: ReminderSteps.Amber } => overdue,
            { Step: ReminderSteps.Overdue } round when incident.Severity is Severity.P1 or Severity.P2 =>
                new(ReminderSteps.Paged, At(incident, round.At + Insistence.Between(incident.Severity))),
            _ => null,
        };
    }

    public IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks) =>
        [new Reminded(Name, step.Name, step.At, speaks)];

    private DateTimeOffset At(Incident incident, DateTimeOffset at) =>
        quiet.After(incident.Severity, incident.RemindersFrom > at ? incident.RemindersFrom.Value : at);
}
