namespace VastBot.Runbook.Model.Incidents.Events;

/// <summary>An incident began. Nothing stands before it, so it carries values, not changes.</summary>
internal sealed record Declared : JournalEvent
{
    public const string Name = "declared";

    public override string Kind => Name;

    public required string Environment { get; init; }

    public required string Title { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Why this severity was proposed or chosen.</summary>
    public string SeverityReason { get; init; } = "";

    public string Impact { get; init; } = "";

    public string CurrentAction { get; init; } = "";

    /// <summary>User id; null where nobody took command yet.</summary>
    public string? Commander { get; init; }

    /// <summary>The first promise; null for "never".</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>Why no update was promised, where the person chose "never".</summary>
    public string? WhyNever { get; init; }

    /// <summary>The triage report that it was declared from.</summary>
    public string? Report { get; init; }

    /// <summary>The alert group that it was declared from.</summary>
    public string? Alert { get; init; }

    /// <summary>The first sign of it: the alert's start or the report's; the response clock runs from here.</summary>
    public DateTimeOffset? FirstSign { get; init; }

    /// <summary>The channel where it was declared, which hears of it.</summary>
    public string? AnnounceIn { get; init; }
}
