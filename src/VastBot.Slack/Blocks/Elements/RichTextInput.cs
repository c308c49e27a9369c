namespace VastBot.Slack;

/// <summary>A box for formatted text; it arrives as a <see cref="RichTextBlock"/>.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/rich-text-input-element"/>
public sealed record RichTextInput() : TypedInput("rich_text_input")
{
    /// <summary>Text at first.</summary>
    public RichTextBlock? InitialValue { get; init; }
}
