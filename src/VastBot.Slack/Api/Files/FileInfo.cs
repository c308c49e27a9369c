namespace VastBot.Slack;

/// <summary>A file on a message.</summary>
public sealed record FileInfo
{
    /// <summary><c>F…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Name with extension.</summary>
    public string? Name { get; init; }

    /// <summary>Where people open it.</summary>
    public string? Permalink { get; init; }
}
