namespace VastBot.Slack;

/// <summary>Which messages to read.</summary>
public sealed record HistoryQuery
{
    /// <summary>The conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>Only after this <c>ts</c>.</summary>
    public string? Oldest { get; init; }

    /// <summary>Only before this <c>ts</c>.</summary>
    public string? Latest { get; init; }

    /// <summary>True includes messages at exactly <see cref="Oldest"/> and <see cref="Latest"/>.</summary>
    public bool Inclusive { get; init; }

    /// <summary>Messages per call, 1 to 999. Default 200.</summary>
    public int PageSize { get; init; } = 200;

    /// <summary>True gives the metadata's payload as well, not only its type.</summary>
    public bool IncludeAllMetadata { get; init; }
}
