namespace VastBot.Slack;

/// <summary>
/// A button, in actions blocks or beside a section. A button with <see cref="Url"/> sends a click too, which must be acknowledged.
/// </summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/button-element"/>
public sealed record Button() : ActionElement("button")
{
    /// <summary>1 to 75 characters; clients cut near 30.</summary>
    public required PlainText Text { get; init; }

    /// <summary>At most 2,000 characters; one id by convention, never a payload.</summary>
    public string? Value { get; init; }

    /// <summary>Opened in the browser on a click; at most 3,000 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Null is the plain look.</summary>
    public ButtonStyle? Style { get; init; }

    /// <summary>Asked before the click counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>What screen readers say instead of the text; at most 75 characters.</summary>
    public string? AccessibilityLabel { get; init; }
}
