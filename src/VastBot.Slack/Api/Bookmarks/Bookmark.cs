namespace VastBot.Slack;

/// <summary>A link at the top of a channel.</summary>
public sealed record Bookmark
{
    /// <summary><c>Bk…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>What people read.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>Where it leads; empty for a bookmark that is no link.</summary>
    public string Link { get; init => field = value ?? ""; } = "";
}
