using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Posts the request to approve a text, and keeps it true: what was decided, by whom, and what became of it.</summary>
internal sealed class AskTarget(IJournal journal, ChannelPosts posts, AskMessage messages) : IOutboxTarget
{
    public const string TargetName = "public-text.ask";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (id, proposal) = (delivery.Row.Stream.AsIncident()!.Value, delivery.Row.Subject);
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);
        var incident = Incident.Fold(id, entries);
        var asked = entries.Select(entry => entry.Event).OfType<PublicTextAsked>().LastOrDefault(e => e.Proposal == proposal);
        if (await messages.Of(incident, entries, proposal, cancellationToken) is not { } message) return new Delivered();
        try
        {
            if (asked is not null)
            {
                await posts.Edit(asked.Message, message, cancellationToken);
                return new Delivered();
            }

            if ((incident.Channel?.Id ?? incident.Announcement?.Channel ?? incident.AnnounceIn) is not { } channel) return new Delivered();
            var posted = await posts.PostCard(channel, message, $"{id}/ask/{proposal}", delivery.Since, cancellationToken);
            return new Delivered(new PublicTextAsked(proposal, posted));
        }
        catch (SlackException refused)
        {
            // The card shows the same button: nothing is lost but a line.
            return SlackTrouble.Of(refused) is { Passes: true } trouble ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp(refused.Message);
        }
    }
}
