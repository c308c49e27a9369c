namespace VastBot.Runbook.Features.Communication;

/// <summary>There is no status page; a text can only get here if there was one when it was approved.</summary>
internal sealed class NoPublisher : IPublisher
{
    public StatusPageProvider Provider => StatusPageProvider.None;

    public bool Notifies => false;

    public Task<PublishOutcome> Publish(Publication publication, bool mayWrite, CancellationToken cancellationToken) =>
        Task.FromResult<PublishOutcome>(new PublishOutcome.Refused("there is no status page (StatusPage:Provider is None)"));
}
