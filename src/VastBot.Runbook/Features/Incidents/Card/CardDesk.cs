using Microsoft.Extensions.Logging;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Brings together what an incident's card is drawn from: the record, and the part of each feature. A part that fails leaves the others standing.</summary>
internal sealed partial class CardDesk(IIncidents incidents, IEnumerable<ICardPart> parts, IncidentCard card, Clocks clocks, ILogger<CardDesk> logger)
{
    public async Task<Message> Draw(Incident incident, CancellationToken cancellationToken)
    {
        var view = await View(incident, cancellationToken);
        return card.Of(view, await Parts(view, cancellationToken));
    }

    public async Task<CardView> View(Incident incident, CancellationToken cancellationToken) =>
        new(incident, await incidents.Environment(incident.Environment, cancellationToken), clocks.Runbook.GetUtcNow());

    public async Task<IReadOnlyList<CardPart>> Parts(CardView view, CancellationToken cancellationToken)
    {
        var drawn = new List<CardPart>();
        foreach (var part in parts.OrderBy(part => part.Place)) drawn.Add(await Guarded(part, view, cancellationToken));
        return drawn;
    }

    private async Task<CardPart> Guarded(ICardPart part, CardView view, CancellationToken cancellationToken)
    {
        try
        {
            return await part.Draw(view, cancellationToken);
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Broke(logger, trouble, part.GetType().Name, view.Incident.Id.ToString());
            return CardPart.Nothing;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Part} could not draw its part of the card of {Incident}")]
        public static partial void Broke(ILogger logger, Exception trouble, string part, string incident);
    }
}
