namespace VastBot.Slack;

/// <summary>A picture, by public address or by a file in Slack.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/image-block"/>
public sealed record ImageBlock() : Block("image")
{
    /// <summary>At most 3,000 characters; either this or <see cref="SlackFile"/>.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>A file that Slack holds already.</summary>
    public SlackFile? SlackFile { get; init; }

    /// <summary>What screen readers say; 1 to 2,000 characters.</summary>
    public required string AltText { get; init; }

    /// <summary>At most 2,000 characters.</summary>
    public PlainText? Title { get; init; }
}
