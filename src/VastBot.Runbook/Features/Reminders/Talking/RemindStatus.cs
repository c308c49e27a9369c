using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Talking;

/// <summary>What comes next, as the journal and the rules say, and whether the scheduler holds it.</summary>
internal sealed class RemindStatus(ReminderDesk desk, Timetable timetable, Clocks clocks)
{
    public async Task<Message> Of(Incident incident, CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        var held = timetable.IsOpen ? await timetable.Of(incident.Id, cancellationToken) : null;
        string[] lines = [Head(incident), .. Next(incident, now, held), .. Settings(incident, now)];
        var text = string.Join('\n', lines);
        return new(text, [new SectionBlock { Text = new Markdown(text) }]);
    }

    private static string Head(Incident incident) => incident switch
    {
        { IsOpen: false } => $"*{incident.Id} is resolved.* Nobody is reminded of an update any more.",
        { NextUpdate: { } due } => $"*{incident.Id}: next update promised for {Mrkdwn.Date(due)}.*",
        _ => $"*{incident.Id}: no update is promised.*",
    };

    private IEnumerable<string> Next(Incident incident, DateTimeOffset now, IReadOnlyList<Firing>? held)
    {
        foreach (var reminder in desk.Reminders)
        {
            if (reminder.Next(incident, now) is not { } step) continue;
            yield return $"• {Mrkdwn.Date(step.At)}: {Say(reminder.Name, step.Name)}{Doubt(reminder.Name, held)}";
        }
    }

    private static string Doubt(string reminder, IReadOnlyList<Firing>? held)
    {
        if (held is null) return " (the scheduler is not running yet)";
        return held.Any(firing => firing.Reminder == reminder && !firing.Failed) ? "" : " (not scheduled yet; the sweep sets it within a minute)";
    }

    private static IEnumerable<string> Settings(Incident incident, DateTimeOffset now)
    {
        if (incident.Round(ReminderNames.Update) is { Step: ReminderSteps.Paged })
            yield return "Everybody was asked. Nothing more comes until somebody posts an update.";
        if (incident.RemindersOff) yield return "🔕 Reminders are off: `/vast remind on` brings them back.";
        if (incident.Cadence is { } cadence) yield return $"Updates every {Words.Of(cadence)}: `/vast remind every default` ends that.";
        if (incident.Round(ReminderNames.Update)?.SnoozedUntil is { } until && until > now) yield return $"Snoozed until {Mrkdwn.Time(until)}.";
    }

    private static string Say(string reminder, string step) => (reminder, step) switch
    {
        (ReminderNames.Update, ReminderSteps.Before) => "a draft for the commander",
        (ReminderNames.Update, ReminderSteps.Due) => "the prompt in the channel",
        (ReminderNames.Update, ReminderSteps.Overdue) => "another nudge to the commander",
        (ReminderNames.Response, ReminderSteps.Amber) => "nobody acknowledged: most of the time is gone",
        (ReminderNames.Response, ReminderSteps.Overdue) => "nobody acknowledged: others are called",
        (ReminderNames.Monitoring, _) => "“still good? resolve?”",
        (_, ReminderSteps.Escalated) => "others are called",
        (_, ReminderSteps.Paged) => "the pager is asked",
        _ => $"{reminder}, {step}",
    };
}
