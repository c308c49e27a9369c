using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Keeps the live card equal to the record: posted once, then edited in place.</summary>
internal sealed class CardTarget(IIncidents incidents, CardDesk desk, ChannelPosts posts, Notice notice, IncidentOptions options) : IOutboxTarget
{
    public const string TargetName = "incident.card";
    public const string Card = "card";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken) is not { } incident) return new Delivered();
        if (Place(incident) is not { } channel) return new Delivered();
        try
        {
            var message = await desk.Draw(incident, cancellationToken);
            if (incident.Card is { } card && card.Channel == channel && await posts.Edit(card, message, cancellationToken)) return new Delivered([.. Cured(incident)]);

            // Each place has one card; one that somebody deleted there is followed by another.
            var key = $"{incident.Id}/card/{channel}{(incident.Card is { } gone && gone.Channel == channel ? "/after-" + gone.TimeStamp : "")}";
            var posted = await posts.PostCard(channel, message, key, delivery.Since, cancellationToken);

            // There is one live card: where it stood while the channel could not be made, a line says where it went.
            if (incident.Card is { } left && left.Channel != channel) await posts.Edit(left, Moved(incident.Id, channel), cancellationToken);
            return new Delivered([new CardPosted(posted), .. Cured(incident)]);
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, SetUpSteps.Card);
        }
    }

    /// <summary>The incident's own channel; where it could not be made, the main one. Null: it is still being made, and the card follows it.</summary>
    private string? Place(Incident incident) => incident switch
    {
        { Channel: { } channel } => channel.Id,
        _ when incident.Troubles.Any(trouble => trouble.Step == SetUpSteps.Channel) => options.MainChannel(incident),
        _ => null,
    };

    private Message Moved(IncidentId id, string channel) => notice.Of($"*{id}* goes on in {Mrkdwn.Channel(channel)}: its card stands there now.");

    private static IEnumerable<JournalEvent> Cured(Incident incident) =>
        incident.Troubles.Any(trouble => trouble.Step == SetUpSteps.Card) ? [new StepDone(SetUpSteps.Card)] : [];
}
