namespace VastBot.Runbook.Features.Communication;

/// <summary>Everything that the page shows at one moment.</summary>
public sealed record PublishedPage
{
    public required string Title { get; init; }

    /// <summary>What is up or down.</summary>
    public required string Component { get; init; }

    public required bool Practice { get; init; }

    /// <summary>By the runbook's clock, which people's promises follow.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The worst first, then the newest.</summary>
    public required IReadOnlyList<PublishedIncident> Open { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<PublishedIncident> Past { get; init; }

    /// <summary>How far back <see cref="Past"/> goes.</summary>
    public required TimeSpan ShowFor { get; init; }

    /// <summary>What is so now; a fix that is being watched is no outage any more.</summary>
    public PublishedImpact Impact => Open.Count == 0 ? PublishedImpact.None : Open.Max(Now);

    public DateTimeOffset? UpdatedAt => Open.Concat(Past).Select(incident => (DateTimeOffset?)incident.UpdatedAt).Max();

    public PublishedIncident? Find(string id) => Open.Concat(Past).FirstOrDefault(incident => incident.Id == id);

    private static PublishedImpact Now(PublishedIncident incident) =>
        incident is { State: PublishedState.Monitoring, Impact: > PublishedImpact.Minor } ? PublishedImpact.Minor : incident.Impact;
}
