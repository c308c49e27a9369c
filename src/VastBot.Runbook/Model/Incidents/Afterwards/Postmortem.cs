namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>How far the postmortem is: its newest version, and the one that everyone can read.</summary>
internal sealed record Postmortem
{
    public int Version { get; init; }

    public PostmortemWords Words { get; init; } = new();

    /// <summary>Null while none is published.</summary>
    public int? PublishedVersion { get; init; }

    /// <summary>Why there will be none; null unless it was waived.</summary>
    public string? Waived { get; init; }

    /// <summary>Published or waived.</summary>
    public bool IsSettled => PublishedVersion is not null || Waived is not null;
}
