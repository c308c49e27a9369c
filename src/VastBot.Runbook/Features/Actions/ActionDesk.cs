using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Adds action items and ticks them off; each answers with one line.</summary>
internal sealed class ActionDesk(IncidentChanges changes, BusinessCalendar calendar, SecretMasker masker, OutsideText outside, Clocks clocks)
{
    private const int MostText = 400;
    private const int MostItems = 50;

    public async Task<(string Said, bool IsAdded)> Add(Incident incident, IEnumerable<string> typed, string userId, CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        var words = ActionWords.Read(typed, now, calendar);
        if (words.Text.Length == 0) return ("What is to be done? Say `action add alert on the error rate @owner 2026-12-01`. Nothing was added.", false);
        if (words.Due < now) return ("The due date lies in the past. Nothing was added.", false);
        var text = masker.Mask(Mrkdwn.Truncate(words.Text, MostText));
        var change = await changes.Try(
            incident.Id,
            null,
            Author.Person(userId),
            state => state.Actions.Count >= MostItems ? [] : [new ActionAdded(state.Actions.Count + 1, text, words.Owner ?? userId, words.Due)],
            _ => false,
            cancellationToken);
        return change is IncidentChange.Done { After.Actions: [.., var added] }
            ? ($"☐ *Action item {added.Number} of {incident.Id}*: {outside.Line(added.Text, MostText)} · {Mrkdwn.User(added.Owner!)} · {Due(added)}", true)
            : ($"{incident.Id} has {MostItems} action items already; more than that nobody does. Nothing was added.", false);
    }

    public async Task<string> Tick(Incident incident, string typed, bool done, string userId, CancellationToken cancellationToken)
    {
        if (!int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || incident.Action(number) is not { } action)
            return $"{incident.Id} has no action item {outside.Line(typed, 20)}. `action list` shows them. Nothing was done.";
        var change = await changes.Try(
            incident.Id, null, Author.Person(userId), state => state.Action(number)?.Done == done ? [] : [new ActionTicked(number, done)], _ => false, cancellationToken);
        var what = $"{outside.Line(action.Text, MostText)} ({incident.Id}, {number})";
        return change is IncidentChange.Done ? (done ? $"☑ Done: {what}" : $"☐ To do again: {what}") : $"It is so already: {what}";
    }

    public static string Due(ActionItem action) => action.Due is { } due ? $"due {Mrkdwn.Date(due, "{date_short_pretty}", due.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}" : "no due date";
}
