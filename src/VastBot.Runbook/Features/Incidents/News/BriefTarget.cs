using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Sends the private brief to a new commander. The payload is who that is; who commands no more by then needs none.</summary>
internal sealed class BriefTarget(IIncidents incidents, BriefDesk desk, ChannelPosts posts) : IOutboxTarget
{
    public const string TargetName = "incident.brief";
    public const string Brief = "brief";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var commander = delivery.Row.Payload;
        if (await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken) is not { IsOpen: true } incident || incident.Commander != commander)
            return new Delivered();
        try
        {
            await posts.Post(commander, await desk.Write(incident, cancellationToken), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, SetUpSteps.Brief);
        }
    }
}
