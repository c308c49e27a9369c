using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The offer to switch a workaround off, and what it says afterwards.</summary>
internal sealed class WorkaroundOfferMessage(Notice notice, OutsideText outside)
{
    /// <param name="environment">Where it is armed.</param>
    /// <param name="armed">The workaround.</param>
    /// <param name="by">Who armed it: a mention where that calls who must act.</param>
    /// <param name="fineSince">Since when Vast.ai has been fine.</param>
    /// <param name="now">This moment.</param>
    /// <param name="value">What the button carries: an incident's id, or the environment's name.</param>
    public Message Offer(string environment, ArmedWorkaround armed, string by, DateTimeOffset fineSince, DateTimeOffset now, string value)
    {
        var off = armed.Name == FixActions.QueueMode ? FixActionIds.QueueModeOff : FixActionIds.FallbackOff;
        return notice.Of(
            $"Vast.ai has been fine for {Math.Floor((now - fineSince).TotalMinutes):0} min, and *{Name(armed.Name)}* is still on in {outside.Line(environment, 60)}: armed {Mrkdwn.Time(armed.Since)} by {by}. Switch it off? It is shown first and confirmed, as ever.",
            new ActionsBlock { Elements = [new Button { ActionId = off, Text = $"{FixWords.Title(new FixChoice(armed.Name, FixActions.Off), isUndo: false)}…", Value = value, Style = ButtonStyle.Primary }] });
    }

    public Message Taken(string environment, string workaround, string by, DateTimeOffset at) =>
        notice.Of($"*{Name(workaround)}* in {outside.Line(environment, 60)} was switched off {Mrkdwn.Time(at)} by {by}.");

    private static string Name(string workaround) => workaround == FixActions.QueueMode ? "queue mode" : "the fallback";
}
