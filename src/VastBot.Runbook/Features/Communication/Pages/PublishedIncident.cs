namespace VastBot.Runbook.Features.Communication;

/// <summary>An incident as far as the public was told of it.</summary>
/// <param name="Id">Its place on the page: <c>inc-12</c>.</param>
/// <param name="Headline">What it is called in public.</param>
/// <param name="Updates">The newest first; there is one at least.</param>
public sealed record PublishedIncident(string Id, string Headline, IReadOnlyList<PublishedUpdate> Updates)
{
    public PublishedState State => Updates[0].State;

    public PublishedImpact Impact => Updates[0].Impact;

    public bool IsOpen => State != PublishedState.Resolved;

    public DateTimeOffset StartedAt => Updates[^1].At;

    public DateTimeOffset UpdatedAt => Updates[0].At;

    /// <summary>The worst that it was.</summary>
    public PublishedImpact Worst => Updates.Max(update => update.Impact);
}
