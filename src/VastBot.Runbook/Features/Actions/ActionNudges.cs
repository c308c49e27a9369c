using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Direct messages to the owners of action items; what is done meanwhile is not asked for any more.</summary>
internal sealed class ActionNudges(IIncidents incidents, ChannelPosts posts, ActionList list, Notice notice) : IOutboxTarget
{
    public const string TargetName = "action-nudges";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        var number = int.Parse(delivery.Row.Subject.AsSpan(delivery.Row.Subject.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
        if (incident?.Action(number) is not { Done: false, Owner: { Length: > 0 } owner } action) return new Delivered();
        try
        {
            await posts.Post(owner, notice.Of($"An action item of {incident.Id} waits for you:", list.Row(incident.Id, action)), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Of(refused) is { Passes: true } trouble ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp(refused.Message);
        }
    }
}
