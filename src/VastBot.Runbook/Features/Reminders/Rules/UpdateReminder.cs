using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Rules;

/// <summary>
/// Of the promised update: a draft before it is due, the prompt when it is, nags after it, then others, then the pager. Each step counts from
/// the one before, so that a bot which was away says one thing and not all that it missed.
/// </summary>
internal sealed class UpdateReminder(ReminderOptions options, QuietTimes quiet) : IReminder
{
    public string Name => ReminderNames.Update;

    public ReminderStep? Next(Incident incident, DateTimeOffset now)
    {
        if (incident is not { IsOpen: true, RemindersOff: false, NextUpdate: { } due }) return null;
        return incident.Round(Name) is { } round ? Following(incident, round, due) : First(incident, due, now);
    }

    public IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks)
    {
        var reminded = new Reminded(Name, step.Name, step.At, speaks);
        return IsMissed(incident, step, now) ? [reminded, new PromiseMissed(incident.NextUpdate!.Value)] : [reminded];
    }

    private ReminderStep First(Incident incident, DateTimeOffset due, DateTimeOffset now)
    {
        var prompt = Prompt(incident, due);
        var before = At(incident, due - options.BeforeDue);
        var comes = options.BeforeDue > TimeSpan.Zero && before > incident.PromisedAt && before < prompt.At && now < prompt.At;
        return comes ? new(ReminderSteps.Before, before) : prompt;
    }

    private ReminderStep? Following(Incident incident, ReminderRound round, DateTimeOffset due)
    {
        if (round.Step == ReminderSteps.Before) return Prompt(incident, due);
        var between = Insistence.Between(incident.Severity);
        var next = At(incident, round.SnoozedUntil > round.At ? round.SnoozedUntil.Value : round.At + between);
        return round.Step switch
        {
            ReminderSteps.Due or ReminderSteps.Overdue when round.Nags < Insistence.MostNags => new(ReminderSteps.Overdue, next, Prompts: true),
            ReminderSteps.Due or ReminderSteps.Overdue => new(ReminderSteps.Escalated, next),
            // Nobody is woken for an incident that seems to be over.
            ReminderSteps.Escalated when incident.Status != IncidentStatus.Monitoring => new(ReminderSteps.Paged, next),
            _ => null,
        };
    }

    private ReminderStep Prompt(Incident incident, DateTimeOffset due) => new(ReminderSteps.Due, At(incident, due), Prompts: true);

    private DateTimeOffset At(Incident incident, DateTimeOffset at) =>
        quiet.After(incident.Severity, incident.RemindersFrom > at ? incident.RemindersFrom.Value : at);

    /// <summary>The prompt at the promised time is the chance to keep it; whoever has to be asked again has missed it.</summary>
    private bool IsMissed(Incident incident, ReminderStep step, DateTimeOffset now) =>
        step.Name != ReminderSteps.Before
        && incident.Round(Name) is not { Missed: true }
        && now - incident.NextUpdate >= Insistence.Between(incident.Severity);
}
