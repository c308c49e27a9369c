namespace VastBot.Slack;

/// <summary>A file that Slack holds.</summary>
public sealed record UploadedFile
{
    /// <summary><c>F…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its title.</summary>
    public string? Title { get; init; }
}
