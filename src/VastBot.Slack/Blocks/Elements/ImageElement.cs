namespace VastBot.Slack;

/// <summary>A small picture in a context block or beside a section.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/image-element"/>
public sealed record ImageElement() : BlockElement("image"), IContextElement
{
    /// <summary>At most 3,000 characters; either this or <see cref="SlackFile"/>.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>A file that Slack holds already.</summary>
    public SlackFile? SlackFile { get; init; }

    /// <summary>What screen readers say; 1 to 2,000 characters.</summary>
    public required string AltText { get; init; }
}
