using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Draws the direct message to who answers for a promise. Pure.</summary>
internal sealed class NudgeMessage(OutsideText outside, PracticeMark practice)
{
    private const int MostOfDraft = 2500;

    /// <param name="incident">As it stands.</param>
    /// <param name="round">How far the reminder has come.</param>
    /// <param name="draft">What could be said, where the update is soon due.</param>
    public Message Of(Incident incident, ReminderRound round, Draft? draft)
    {
        var text = practice.Text(round.Step == ReminderSteps.Before || draft is not null ? Soon(incident) : Overdue(incident, round));
        return new(text, [new SectionBlock { Text = new Markdown(text) }, .. Drafted(draft), new ActionsBlock { Elements = [.. Buttons(incident, round)] }]);
    }

    private string Soon(Incident incident) =>
        $"*{incident.Id}: your next update is due at {Mrkdwn.Time(incident.NextUpdate!.Value)}.* {outside.Line(incident.Title, 200)}{In(incident)}";

    private string Overdue(Incident incident, ReminderRound round)
    {
        var last = round.Nags >= Insistence.MostNags ? " If nothing comes, others are called next." : "";
        var (due, late) = (incident.NextUpdate!.Value, round.At - incident.NextUpdate.Value);
        return $"*⏰ {incident.Id}: the update promised for {Mrkdwn.Time(due)} is {Words.Of(late)} late.* {outside.Line(incident.Title, 200)}{In(incident)}{last}";
    }

    private static string In(Incident incident) => incident.Channel is { } channel ? $" · {Mrkdwn.Channel(channel.Id)}" : "";

    private IEnumerable<Block> Drafted(Draft? draft)
    {
        if (draft is null) yield break;
        if (draft.Text.Length == 0)
        {
            yield return new ContextBlock { Elements = [new Markdown(outside.Line(draft.WhyNot, 500))] };
            yield break;
        }

        yield return new SectionBlock { Text = new Markdown($"I looked again. A draft for you:\n>{outside.Line(draft.Text, MostOfDraft)}") };
    }

    private static IEnumerable<Button> Buttons(Incident incident, ReminderRound round)
    {
        var id = incident.Id.ToString();
        yield return new Button { ActionId = ActionIds.PostUpdate, Text = new PlainText("Post update"), Value = id, Style = ButtonStyle.Primary };
        yield return new Button { ActionId = ActionIds.NoChange, Text = new PlainText("No change"), Value = id };
        if (round is { SnoozedUntil: null, Nags: > 0 })
            yield return new Button { ActionId = ActionIds.Snooze, Text = new PlainText("Snooze 15 min"), Value = id };
    }
}
