namespace VastBot.Runbook.Model.Paging;

/// <summary>Wakes whoever is on call, outside Slack. Until one is configured nobody is woken, and that is said.</summary>
internal interface IPager
{
    /// <summary>Pages once per <see cref="Page.Key"/>, also when it is asked twice. What can fail for a while is <see cref="PageOutcome.Failed"/>, not an exception.</summary>
    Task<PageOutcome> Send(Page page, CancellationToken cancellationToken);
}
