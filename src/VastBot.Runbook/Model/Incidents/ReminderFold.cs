using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>What events do to the reminders of an incident: a step goes on with a round, an answer ends it.</summary>
internal static class ReminderFold
{
    /// <param name="before">The incident before the entry.</param>
    /// <param name="after">The incident as the entry left it otherwise.</param>
    /// <param name="entry">The entry.</param>
    public static Incident Apply(Incident before, Incident after, JournalEntry entry) => entry.Event switch
    {
        Declared when before.DeclaredAt is null => after with { PromisedAt = entry.At, StatusAt = entry.At, RemindersFrom = entry.At },
        PromiseMoved when after.IsOpen => Ended(after, ReminderNames.Update) with { PromisedAt = entry.At },
        Updated => after with { Draft = null },
        StatusChanged when after.Status != before.Status => Ended(after, ReminderNames.Monitoring) with { StatusAt = entry.At },
        SeverityChanged => Ended(after, ReminderNames.Response) with { RemindersFrom = entry.At },
        Acknowledged or CommanderChanged when after.AcknowledgedAt is not null => Ended(after, ReminderNames.Response),
        RemindersSwitched { On.After: true } => after with { RemindersFrom = entry.At },
        RemindersSwitched => after with { Rounds = [] },
        Resolved when !after.IsOpen => after with { Rounds = [], Draft = null },
        Reopened when after.IsOpen && !before.IsOpen => after with { Rounds = [], StatusAt = entry.At, RemindersFrom = entry.At },
        Reminded e => Step(after, e, entry),
        PagerAsked e => after with { OverduePage = e.Outcome },
        PromiseSnoozed e => Change(after, ReminderNames.Update, round => round with { SnoozedUntil = e.Due.After }),
        PromiseMissed => Change(after, ReminderNames.Update, round => round with { Missed = true }),
        PromptPosted e => Change(after, e.Reminder, round => round.Since == e.Round ? round with { Prompt = e.Message } : round),
        DraftMade e when after.IsOpen => after with { Draft = new UpdateDraft(e.Text, e.Report, entry.At) },
        _ => after,
    };

    private static Incident Step(Incident incident, Reminded e, JournalEntry entry)
    {
        var round = incident.Round(e.Reminder) ?? new ReminderRound { Reminder = e.Reminder, Since = entry.Version, Step = e.Step, At = entry.At, Due = e.Due };
        var next = round with { Step = e.Step, At = entry.At, Due = e.Due, Nags = round.Nags + (ReminderSteps.IsNag(e.Step) ? 1 : 0) };
        return incident with { OverduePage = e.Step == ReminderSteps.Due ? null : incident.OverduePage, Rounds = [.. incident.Rounds.Where(other => other.Reminder != e.Reminder), next] };
    }

    private static Incident Ended(Incident incident, string reminder) =>
        incident.Round(reminder) is null ? incident : incident with { Rounds = [.. incident.Rounds.Where(round => round.Reminder != reminder)] };

    private static Incident Change(Incident incident, string reminder, Func<ReminderRound, ReminderRound> change) =>
        incident with { Rounds = [.. incident.Rounds.Select(round => round.Reminder == reminder ? change(round) : round)] };
}
