using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Draws a prompt: while it asks, with its buttons; once it is answered, who answered, how and when.</summary>
internal sealed class PromptMessage(ITemplateRenderer templates, ResponseClock clock, PersonNames names, OutsideText outside, PracticeMark practice)
{
    /// <param name="view">What the journal tells.</param>
    /// <param name="first">Is it posted now? Only then does it mention anybody.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Message> Draw(PromptView view, bool first, CancellationToken cancellationToken)
    {
        if (view.End is { } end) return Answered(view, end, await names.Of(end.By, cancellationToken));
        var text = practice.Text(Words(view, first));
        return new(text, [new SectionBlock { Text = new Markdown(text) }, .. Context(view), new ActionsBlock { Elements = [.. Buttons(view)] }]);
    }

    private string Words(PromptView view, bool first) => view.Round.Reminder switch
    {
        ReminderNames.Response => Response(view.Incident, view.Round),
        ReminderNames.Monitoring =>
            $"*Still good, {view.Incident.Id}?* It has been in monitoring since {Mrkdwn.Time(view.Incident.StatusAt!.Value)}. If all is well, resolve it.",
        _ => templates.Render(TemplateCatalogue.Reminder, ReminderFields.Of(view.Asked, view.Asked.NextUpdate!.Value, view.Round.At, mention: first)).Trim(),
    };

    private string Response(Incident incident, ReminderRound round)
    {
        var by = clock.Of(incident.Severity, incident.FirstSign!.Value).Due;
        var title = outside.Line(incident.Title, 200);
        return round.Step == ReminderSteps.Amber
            ? $"*🟠 {incident.Id}: nobody has acknowledged yet.* {incident.Severity} wants that by {Mrkdwn.Time(by)}. {title}"
            : $"*🔴 {incident.Id}: nobody has acknowledged.* {incident.Severity} wanted that by {Mrkdwn.Time(by)}. {title}";
    }

    private IEnumerable<Block> Context(PromptView view)
    {
        var lines = ContextLines(view).ToList();
        if (lines.Count > 0) yield return new ContextBlock { Elements = [new Markdown(string.Join(" · ", lines))] };
    }

    private IEnumerable<string> ContextLines(PromptView view)
    {
        var (incident, round) = (view.Incident, view.Round);
        if (round.At - round.Due > Insistence.Away)
            yield return $"I was away from {Mrkdwn.Time(round.Due)} to {Mrkdwn.Time(round.At)} and said nothing meanwhile";
        if (round.SnoozedUntil > round.At) yield return $"Snoozed until {Mrkdwn.Time(round.SnoozedUntil.Value)}";
        if (round.Reminder == ReminderNames.Update && round.Nags > 1) yield return $"Asked {round.Nags} times";
        if (round.Step is ReminderSteps.Escalated or ReminderSteps.Paged) yield return "Others were called";
        if (view.Pager is { } pager) yield return pager.Outcome switch
        {
            PageOutcome.Sent => "The pager was asked",
            PageOutcome.NoPager => "No pager is configured",
            _ => "The pager did not take it; people were mentioned",
        };
        if (round.Reminder == ReminderNames.Update && clock.Running(incident) is { } deadline && deadline.Due <= round.At)
            yield return $"Nobody has acknowledged either; that was wanted by {Mrkdwn.Time(deadline.Due)}";
    }

    private static IEnumerable<Button> Buttons(PromptView view)
    {
        var id = view.Incident.Id.ToString();
        if (view.Round.Reminder == ReminderNames.Response)
            return [Primary(Button(ActionIds.TakeCommand, "Take command", id)), Button(ActionIds.Acknowledge, "Acknowledge", id)];
        var update = Button(ActionIds.PostUpdate, "Post update", id);
        if (view.Incident.Status == IncidentStatus.Monitoring)
            return [Primary(Button(ActionIds.Resolve, "Resolve", id)), update, Button(ActionIds.NoChange, "No change", id)];
        IEnumerable<Button> asked = [Primary(update), Button(ActionIds.NoChange, "No change", id)];
        return view.Round.SnoozedUntil is null ? asked.Append(Button(ActionIds.Snooze, "Snooze 15 min", id)) : asked;
    }

    /// <summary>The outcome takes the buttons' place.</summary>
    private Message Answered(PromptView view, JournalEntry end, string who)
    {
        var text = practice.Text($"{Outcome(view, end, who)} at {Mrkdwn.Time(end.At)}.{Next(view)}");
        return new(text, [new SectionBlock { Text = new Markdown(text) }]);
    }

    private static string Outcome(PromptView view, JournalEntry end, string who) => end.Event switch
    {
        PromiseMoved { Due.After: null } => $"✅ {view.Incident.Id}: {who} said that no further update is planned",
        PromiseMoved when view.WasUpdated => $"✅ {view.Incident.Id}: updated by {who}",
        PromiseMoved => $"🕒 {view.Incident.Id}: {who} moved the next update",
        RemindersSwitched => $"🔕 {view.Incident.Id}: {who} switched reminders off",
        Resolved => $"✅ {view.Incident.Id}: resolved by {who}",
        Acknowledged or CommanderChanged => $"✅ {view.Incident.Id}: {who} has it",
        StatusChanged { Status.After: var status } => $"🕒 {view.Incident.Id}: {who} set it to {status}",
        SeverityChanged { Severity.After: var severity } => $"🕒 {view.Incident.Id}: {who} made it {severity}",
        _ => $"✅ {view.Incident.Id}: settled by {who}",
    };

    private static string Next(PromptView view) =>
        view.Round.Reminder == ReminderNames.Update && view.End!.Event is PromiseMoved { Due.After: { } due } ? $" Next update by {Mrkdwn.Time(due)}." : "";

    private static Button Button(string action, string label, string id) => new() { ActionId = action, Text = new PlainText(label), Value = id };

    private static Button Primary(Button button) => button with { Style = ButtonStyle.Primary };
}
