using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Draws the message that calls others. Pure.</summary>
internal sealed class EscalationMessage(ResponseClock clock, OutsideText outside, PracticeMark practice)
{
    /// <param name="incident">As it stands.</param>
    /// <param name="round">How far the reminder has come.</param>
    /// <param name="whom">A person, a group, or null for whoever is active in the channel.</param>
    public Message Of(Incident incident, ReminderRound round, string? whom)
    {
        var text = practice.Text($"{Call(whom)}*{incident.Id} needs you.* {Why(incident, round)} {outside.Line(incident.Title, 200)}{In(incident, whom)}");
        return new(text, [new SectionBlock { Text = new Markdown(text) }, new ActionsBlock { Elements = [.. Buttons(incident, round)] }]);
    }

    private static string Call(string? whom) => whom switch
    {
        null => $"{Mrkdwn.Here} ",
        ['S', ..] => $"{Mrkdwn.UserGroup(whom)} ",
        _ => "",
    };

    private string Why(Incident incident, ReminderRound round)
    {
        if (round.Reminder == ReminderNames.Response)
        {
            var by = clock.Of(incident.Severity, incident.FirstSign!.Value).Due;
            return $"Nobody has acknowledged this {incident.Severity}; that was wanted by {Mrkdwn.Time(by)}.";
        }

        var asked = incident.Commander is { } commander ? $"{Mrkdwn.User(commander)} was asked {round.Nags} times" : "Nobody is in command";
        return $"The update promised for {Mrkdwn.Time(incident.NextUpdate!.Value)} is {Words.Of(round.At - incident.NextUpdate.Value)} late. {asked}.";
    }

    private static string In(Incident incident, string? whom) =>
        whom is ['U' or 'W', ..] && incident.Channel is { } channel ? $" · {Mrkdwn.Channel(channel.Id)}" : "";

    private static IEnumerable<Button> Buttons(Incident incident, ReminderRound round)
    {
        var id = incident.Id.ToString();
        yield return new Button { ActionId = ActionIds.TakeCommand, Text = new PlainText("Take command"), Value = id, Style = ButtonStyle.Primary };
        if (round.Reminder == ReminderNames.Update)
            yield return new Button { ActionId = ActionIds.PostUpdate, Text = new PlainText("Post update"), Value = id };
    }
}
