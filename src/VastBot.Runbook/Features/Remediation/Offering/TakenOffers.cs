using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Tells an offer's message that its workaround is off.</summary>
internal sealed class TakenOffers(ChannelPosts posts, PersonNames names, WorkaroundOfferMessage message) : IOutboxTarget
{
    public const string Target = "workaround-offer-taken";

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (TakenOffer.Read(delivery.Row.Payload) is not { } taken) return new GaveUp("it cannot be read");
        try
        {
            var said = message.Taken(delivery.Row.Stream.AsEnvironment()!, delivery.Row.Subject, await names.Of(taken.By, cancellationToken), taken.At);
            await posts.Edit(taken.Message, said, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            var trouble = SlackTrouble.Of(refused);
            return trouble.Passes ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp($"{trouble.Why}. {trouble.Cure}");
        }
    }
}
