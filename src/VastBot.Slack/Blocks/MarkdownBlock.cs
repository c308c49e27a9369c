namespace VastBot.Slack;

/// <summary>Standard Markdown, in messages only. All of a message's Markdown blocks together hold at most 12,000 characters.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/markdown-block"/>
public sealed record MarkdownBlock() : Block("markdown")
{
    /// <summary>1 to 12,000 characters. Slack ignores the block's id and may split it into several blocks.</summary>
    public required string Text { get; init; }
}
