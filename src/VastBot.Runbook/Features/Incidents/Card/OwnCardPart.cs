using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The buttons of this feature's own verbs; none for a state that it does not apply to.</summary>
internal sealed class OwnCardPart : ICardPart
{
    public int Place => 10;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken) => Task.FromResult(new CardPart { Buttons = [.. Buttons(view.Incident)] });

    private static IEnumerable<CardButton> Buttons(Incident incident)
    {
        if (!incident.IsOpen)
        {
            yield return Offer(incident, CardButtonRank.Row, ActionIds.Reopen, "Reopen…");
            yield break;
        }

        if (incident.AcknowledgedAt is null) yield return Offer(incident, CardButtonRank.Next, ActionIds.Acknowledge, "Acknowledge");
        if (incident.Commander is null) yield return Offer(incident, CardButtonRank.Row, ActionIds.TakeCommand, "Take command");
        if (incident.Troubles.Count > 0) yield return Offer(incident, CardButtonRank.Row, ActionIds.TryAgain, "Try again");
        yield return Offer(incident, incident.Status == IncidentStatus.Monitoring ? CardButtonRank.Next : CardButtonRank.Menu, ActionIds.Resolve, "Resolve…");
        yield return Offer(incident, CardButtonRank.Menu, ActionIds.ChangeSeverity, "Change severity…");
        if (incident.Commander is not null) yield return Offer(incident, CardButtonRank.Menu, ActionIds.TakeCommand, "Take command");
    }

    private static CardButton Offer(Incident incident, CardButtonRank rank, string action, string label) =>
        new(rank, new Button { ActionId = action, Text = label, Value = incident.Id.ToString() });
}
