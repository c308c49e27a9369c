namespace VastBot.Slack;

/// <summary>The question "are you sure?" before an element's action counts.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object"/>
public sealed record ConfirmationDialog
{
    /// <summary>1 to 100 characters.</summary>
    public required PlainText Title { get; init; }

    /// <summary>1 to 300 characters.</summary>
    public required TextObject Text { get; init; }

    /// <summary>Label of the button that goes on; 1 to 30 characters.</summary>
    public required PlainText Confirm { get; init; }

    /// <summary>Label of the button that goes back; 1 to 30 characters.</summary>
    public required PlainText Deny { get; init; }

    /// <summary>Colour of the button that goes on.</summary>
    public ButtonStyle? Style { get; init; }
}
