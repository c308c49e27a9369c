namespace VastBot.Slack;

/// <summary>Formatted text by structure instead of mrkdwn: nothing in it needs escaping. The best carrier for log lines.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block"/>
public sealed record RichTextBlock() : Block("rich_text")
{
    /// <summary>Sections, lists, preformatted texts and quotes.</summary>
    public required IReadOnlyList<RichTextElement> Elements { get; init; }
}
