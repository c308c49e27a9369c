namespace VastBot.Slack;

/// <summary>A line or a box of text.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element"/>
public sealed record PlainTextInput() : TypedInput("plain_text_input")
{
    /// <summary>Text at first.</summary>
    public string? InitialValue { get; init; }

    /// <summary>True is a box of several lines.</summary>
    public bool Multiline { get; init; }

    /// <summary>0 to 3,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 3,000.</summary>
    public int? MaxLength { get; init; }
}
