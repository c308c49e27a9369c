namespace VastBot.Slack;

/// <summary>Names a file in Slack by its id or by its private address; one of the two.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object"/>
public sealed record SlackFile
{
    /// <summary><c>F…</c>.</summary>
    public string? Id { get; init; }

    /// <summary>The file's <c>url_private</c> or permalink.</summary>
    public string? Url { get; init; }
}
