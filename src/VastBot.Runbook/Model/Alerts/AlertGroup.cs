using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Model.Alerts;

/// <summary>Alerts that belong together: one card.</summary>
internal sealed record AlertGroup
{
    public const int MostLines = 50;

    public required string Id { get; init; }

    public required AlertSource Source { get; init; }

    public required string Environment { get; init; }

    public string Title { get; init; } = "";

    /// <summary>As the sender calls it; empty where it says nothing.</summary>
    public string Severity { get; init; } = "";

    /// <summary>A page of the sender's; null where it names none that can be shown.</summary>
    public Uri? Link { get; init; }

    public bool Firing { get; init; }

    /// <summary>Firing ones first, the oldest on top.</summary>
    public IReadOnlyList<AlertLine> Lines { get; init; } = [];

    /// <summary>Alerts beyond those listed.</summary>
    public int More { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Counts how often the group began to fire after it had ended: each time a new card.</summary>
    public int Round { get; init; } = 1;

    public string? Report { get; init; }

    public string? AcknowledgedBy { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public string? Incident { get; init; }

    public PostedMessage? Card { get; init; }

    /// <summary>When the oldest of its alerts that still fire began, or of all where none does; null without any.</summary>
    public DateTimeOffset? Since() => (Lines.Any(line => line.EndsAt is null) ? Lines.Where(line => line.EndsAt is null) : Lines).Min(line => (DateTimeOffset?)line.StartsAt);

    /// <summary>It fires again: what was said of the last time is over.</summary>
    public AlertGroup Again() => this with { Round = Round + 1, Report = null, AcknowledgedBy = null, AcknowledgedAt = null, Incident = null, Card = null };
}
