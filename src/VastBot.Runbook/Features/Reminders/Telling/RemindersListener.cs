using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>What follows from an event for reminders: firings that move, prompts that appear, change or are answered, people who are called.</summary>
internal sealed class RemindersListener(IEnumerable<IReminder> reminders) : IIncidentListener
{
    private readonly IReminder[] _reminders = [.. reminders];

    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after)
    {
        foreach (var reminder in _reminders)
        {
            if (reminder.Next(before, entry.At) != reminder.Next(after, entry.At))
                yield return OutboxRow.For(entry, TimesTarget.TargetName, reminder.Name, OutboxKind.Render);
        }

        foreach (var round in before.Rounds.Where(round => after.Round(round.Reminder)?.Since != round.Since)) yield return Prompt(entry, round);
        foreach (var row in Of(entry, after)) yield return row;
    }

    private static IEnumerable<OutboxRow> Of(JournalEntry entry, Incident after) => entry.Event switch
    {
        Reminded e when after.Round(e.Reminder) is { } round => Of(e, entry, round),
        PromiseSnoozed when after.Round(ReminderNames.Update) is { } round => [Prompt(entry, round)],
        PagerAsked { Outcome: PageOutcome.Failed } => after.Rounds.Select(round => Prompt(entry, round)).Concat(after.Rounds.Where(round => round.Step == ReminderSteps.Paged).Select(round => PageAgain(entry, round))),
        PagerAsked => after.Rounds.Select(round => Prompt(entry, round)),
        _ => [],
    };

    private static IEnumerable<OutboxRow> Of(Reminded e, JournalEntry entry, ReminderRound round)
    {
        if (e.Step != ReminderSteps.Before && e.Speaks) yield return Prompt(entry, round);
        switch (e.Reminder, e.Step)
        {
            case (ReminderNames.Update, ReminderSteps.Before or ReminderSteps.Overdue):
                yield return Send(entry, NudgeTarget.TargetName, e, round);
                break;
            case (_, ReminderSteps.Escalated) or (ReminderNames.Response, ReminderSteps.Overdue):
                yield return Send(entry, EscalationTarget.TargetName, e, round);
                break;
            case (_, ReminderSteps.Paged):
                yield return Send(entry, PageTarget.TargetName, e, round);
                break;
        }
    }

    /// <summary>Prompts of one round that wait together are one delivery, drawn from the journal at that moment.</summary>
    private static OutboxRow Prompt(JournalEntry entry, ReminderRound round) =>
        OutboxRow.For(entry, PromptTarget.TargetName, RoundName.Of(round), OutboxKind.Render);

    /// <summary>It is tried on behind the mention, for as long as the round goes on.</summary>
    private static OutboxRow PageAgain(JournalEntry entry, ReminderRound round) =>
        OutboxRow.For(entry, PageTarget.TargetName, RoundName.Of(round, ReminderSteps.Paged), OutboxKind.Send, PageTarget.Patient);

    private static OutboxRow Send(JournalEntry entry, string target, Reminded e, ReminderRound round) =>
        OutboxRow.For(entry, target, RoundName.Of(round, e.Step), OutboxKind.Send);
}
