using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The bot's own page, which shows what the record says was published: the receipt in the record is the publication.</summary>
internal sealed class EmbeddedPublisher(IPublicPage page) : IPublisher
{
    private const string TooLate = "it could not be published in time";

    public StatusPageProvider Provider => StatusPageProvider.Embedded;

    public bool Notifies => false;

    public Task<PublishOutcome> Publish(Publication publication, bool mayWrite, CancellationToken cancellationToken) =>
        Task.FromResult<PublishOutcome>(mayWrite ? Published(PublishedFold.Slug(publication.Incident)) : new PublishOutcome.Refused(TooLate));

    private PublishOutcome.Published Published(string slug) => new(slug, page.Address is { } address ? PageAddress.OfIncident(address, slug) : null);
}
