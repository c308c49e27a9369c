using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What stands in the form of a declaration before a person touches it.</summary>
internal sealed record DeclareDraft
{
    public required string Environment { get; init; }

    public string Title { get; init; } = "";

    public required Severity Severity { get; init; }

    /// <summary>Why this severity is proposed, without a full stop.</summary>
    public required string SeverityReason { get; init; }

    public string Impact { get; init; } = "";

    public string CurrentAction { get; init; } = "";

    /// <summary>The triage report that it was filled in from, and when that was begun.</summary>
    public string? Report { get; init; }

    public DateTimeOffset? ReportAt { get; init; }

    /// <summary>The alert group that it was filled in from, and when that began.</summary>
    public string? Alert { get; init; }

    public DateTimeOffset? AlertAt { get; init; }
}
