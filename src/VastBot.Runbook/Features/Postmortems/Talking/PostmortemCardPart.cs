using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary>On the card of an incident that is over: how far its postmortem is, and how many action items are open.</summary>
internal sealed class PostmortemCardPart(OutsideText outside) : ICardPart
{
    public int Place => 85;

    public Task<CardPart> Draw(CardView view, CancellationToken cancellationToken)
    {
        var (incident, context) = (view.Incident, new List<string>());
        if (incident.Actions.Count > 0) context.Add($"Action items: {incident.Actions.Count(action => action.Done)} of {incident.Actions.Count} done");
        if (incident.IsOpen) return Task.FromResult(new CardPart { Context = context });
        context.Add(incident.Postmortem switch
        {
            { Waived: { } reason } => $"No postmortem: {outside.Line(reason, 120)}",
            { PublishedVersion: { } version } => $"Postmortem: version {version} published",
            { } => "Postmortem: drafted",
            null => "Postmortem: being drafted",
        });
        var rank = incident.Postmortem?.IsSettled == true ? CardButtonRank.Menu : CardButtonRank.Next;
        return Task.FromResult(new CardPart
        {
            Context = context,
            Buttons = [new(rank, new Button { ActionId = ActionIds.Postmortem, Text = "Postmortem…", Value = $"{incident.Id}" })],
        });
    }
}
