using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Talking;

/// <summary><em>Snooze 15 min</em>: puts the prompt off, once; the promise and its cadence stay as they are.</summary>
internal sealed class SnoozeButton(IncidentChanges changes, Clocks clocks) : IBlockActionHandler
{
    public string ActionId => ActionIds.Snooze;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var change = IncidentId.Parse(action.Value) is { } id
            ? await changes.Try(id, seen: null, Author.Person(action.UserId), Decide, static _ => false, cancellationToken)
            : new IncidentChange.NotThere();
        yield return new Reply.Ephemeral(Say(Answer(change, action.Value)));
    }

    private IReadOnlyList<JournalEvent> Decide(Incident incident) =>
        CanSnooze(incident) ? [new PromiseSnoozed(new(incident.NextUpdate, clocks.Runbook.GetUtcNow() + Insistence.Snooze))] : [];

    private static bool CanSnooze(Incident incident) => incident.Round(ReminderNames.Update) is { SnoozedUntil: null, Nags: > 0 };

    private static string Answer(IncidentChange change, string asked) => change switch
    {
        IncidentChange.Done done => $"I ask again at {Mrkdwn.Time(done.After.Round(ReminderNames.Update)!.SnoozedUntil!.Value)}. The promise stays as it is.",
        IncidentChange.Nothing { Incident: { IsOpen: false } incident } => $"{incident.Id} is resolved; nobody is asked any more.",
        IncidentChange.Nothing { Incident: var incident } when incident.Round(ReminderNames.Update)?.SnoozedUntil is { } until =>
            $"It was snoozed before, until {Mrkdwn.Time(until)}. That is possible once: post an update or press *No change*.",
        IncidentChange.Nothing { Incident: var incident } => $"Nothing is due on {incident.Id} just now: an update came first.",
        _ => $"There is no incident {Mrkdwn.Escape(Mrkdwn.Truncate(asked, 20))}.",
    };

    private static Message Say(string text) => new(text, [new SectionBlock { Text = new Markdown(text) }]);
}
