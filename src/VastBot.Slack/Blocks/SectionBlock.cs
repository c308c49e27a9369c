namespace VastBot.Slack;

/// <summary>Text, up to ten fields in two columns, and one element beside them. Text or fields must be there.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/section-block"/>
public sealed record SectionBlock() : Block("section")
{
    /// <summary>1 to 3,000 characters.</summary>
    public TextObject? Text { get; init; }

    /// <summary>At most 10, each at most 2,000 characters.</summary>
    public IReadOnlyList<TextObject>? Fields { get; init; }

    /// <summary>A button, menu, picker or image beside the text; no text input, no date-time picker.</summary>
    public BlockElement? Accessory { get; init; }

    /// <summary>True shows all the text at once, without "see more".</summary>
    public bool Expand { get; init; }
}
