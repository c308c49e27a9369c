namespace VastBot.Runbook.Features.Communication;

/// <summary>A status page that can be told something.</summary>
internal interface IPublisher
{
    StatusPageProvider Provider { get; }

    /// <summary>Whether the page can mail people who asked for it.</summary>
    bool Notifies { get; }

    /// <summary>Publishes a text once, however often it is asked to.</summary>
    /// <param name="publication">What, and on which facts.</param>
    /// <param name="mayWrite">False: only find out whether an earlier attempt got through.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<PublishOutcome> Publish(Publication publication, bool mayWrite, CancellationToken cancellationToken);
}
