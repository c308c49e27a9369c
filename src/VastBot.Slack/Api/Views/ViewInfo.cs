namespace VastBot.Slack;

/// <summary>A view that Slack shows.</summary>
public sealed record ViewInfo
{
    /// <summary><c>V…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its version.</summary>
    public string Hash { get; init => field = value ?? ""; } = "";

    /// <summary>The lowest view of its stack.</summary>
    public string? RootViewId { get; init; }

    /// <summary>The view under it.</summary>
    public string? PreviousViewId { get; init; }

    /// <summary>Our own name for it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>By which its handler is found.</summary>
    public string? CallbackId { get; init; }
}
