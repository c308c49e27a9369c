using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Brings an approved text to the status page, in a lane of its own. What keeps it away is journaled, so that the card says so.</summary>
internal sealed class StatusPageTarget(IPublisher publisher, IIncidents incidents, IJournal journal, StatusPageOptions options, Clocks clocks) : IOutboxTarget
{
    public const string TargetName = "status-page";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var (id, proposal) = (delivery.Row.Stream.AsIncident()!.Value, delivery.Row.Subject);
        var approvedIn = int.Parse(delivery.Row.Payload, CultureInfo.InvariantCulture);
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);

        // Two people may have approved it one after the other, to try again.
        if (entries.Any(entry => entry.Event is PublicTextPublished published && published.Proposal == proposal)) return new Delivered();
        var approval = Incident.Fold(id, entries.TakeWhile(entry => entry.Version <= approvedIn));
        if (Publication.Of(approval, proposal) is not { } publication) return new GaveUp($"Version {approvedIn} approves no proposal {proposal}.");

        var pageIncident = Incident.Fold(id, entries).PageIncident;
        var until = approval.PublicText!.ApprovedAt!.Value + options.GiveUpAfter;
        var isLate = clocks.Runbook.GetUtcNow() > until;
        var outcome = await publisher.Publish(publication with { PageIncident = pageIncident }, mayWrite: !isLate, cancellationToken);
        return outcome switch
        {
            PublishOutcome.Published published => new Delivered(new PublicTextPublished(proposal, published.PageIncident, published.Link?.AbsoluteUri)),
            PublishOutcome.NotYet later when !isLate => await TryAgain(id, proposal, later, until, cancellationToken),
            PublishOutcome.NotYet later => GiveUp(proposal, later.Why),
            var refused => GiveUp(proposal, ((PublishOutcome.Refused)refused).Why),
        };
    }

    private static GaveUp GiveUp(string proposal, string why) => new(why, new PublicTextFailed(proposal, why));

    private async Task<TryAgain> TryAgain(
        IncidentId id, string proposal, PublishOutcome.NotYet later, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var incident = await incidents.Find(id, cancellationToken);
        if (incident?.PublicText is { Stage: PublicTextStage.Approved } text && text.Proposal == proposal)
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"{later.Why}; it is tried again by itself until {until.UtcDateTime:HH:mm} UTC");
            await incidents.Change(id, expectedVersion: null, Author.Bot, [new PublicTextFailed(proposal, told)], cancellationToken);
        }

        return new TryAgain(later.Why, later.After);
    }
}
