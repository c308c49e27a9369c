namespace VastBot.Slack;

/// <summary>A canvas's text.</summary>
internal sealed record CanvasContent
{
    public string Type { get; } = "markdown";

    public required string Markdown { get; init; }
}
