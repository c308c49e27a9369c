namespace VastBot.Runbook.Model.Incidents;

/// <summary>One line of a listing; written with the events, so that a listing folds nothing.</summary>
internal sealed record IncidentSummary
{
    public required IncidentId Id { get; init; }

    public required int Version { get; init; }

    public required string Environment { get; init; }

    public required string Title { get; init; }

    public required Severity Severity { get; init; }

    public required IncidentStatus Status { get; init; }

    public string? Commander { get; init; }

    public DateTimeOffset? NextUpdate { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The id of its channel.</summary>
    public string? Channel { get; init; }
}
