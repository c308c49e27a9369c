using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Outcome, who, when. The person is named, not mentioned: nobody needs to be told of what they did themselves.</summary>
internal static class PageAnswerWords
{
    public static string Of(PageAnswer answer, OutsideText outside)
    {
        var when = answer.At is { } at ? $" at {Mrkdwn.Date(at, "{time}", at.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture))}" : "";
        return $"{outside.Line(answer.Name ?? answer.By, 80)} read {(answer.ShowsIncident ? "an incident" : "no incident")} on the status page{when}";
    }
}
