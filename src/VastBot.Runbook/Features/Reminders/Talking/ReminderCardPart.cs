using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Talking;

/// <summary>On the card: a promise that is overdue, a response that is missing, and silence that somebody asked for.</summary>
internal sealed class ReminderCardPart(ResponseClock clock) : ICardPart
{
    public int Place => 20;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken) => Task.FromResult(
        view.Incident.IsOpen
            ? new CardPart { Lines = [.. Lines(view.Incident, view.Now)], Context = [.. Context(view.Incident)] }
            : CardPart.Nothing);

    private IEnumerable<string> Lines(Incident incident, DateTimeOffset now)
    {
        if (clock.Running(incident) is { } deadline && now >= deadline.Amber)
            yield return $"{(now >= deadline.Due ? "🔴 *Nobody has acknowledged*" : "🟠 *Nobody has acknowledged yet*")}; wanted by {Mrkdwn.Time(deadline.Due)}";
        if (incident.Round(ReminderNames.Update) is not { Nags: > 0 } round || incident.NextUpdate is not { } due) yield break;
        var snoozed = round.SnoozedUntil > now ? $", snoozed until {Mrkdwn.Time(round.SnoozedUntil.Value)}" : "";
        var called = round.Step is ReminderSteps.Escalated or ReminderSteps.Paged ? ", others were called" : "";
        yield return round.Nags > 1 ? $"⏰ *Update overdue* since {Mrkdwn.Time(due)}{snoozed}{called}" : $"⏰ *Update due* since {Mrkdwn.Time(due)}{snoozed}";
    }

    private static IEnumerable<string> Context(Incident incident)
    {
        if (incident.RemindersOff) yield return "🔕 Reminders are off (`/vast remind on`)";
        if (incident.Cadence is { } cadence) yield return $"Updates every {Words.Of(cadence)}";
    }
}
