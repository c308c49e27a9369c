namespace VastBot.Slack;

/// <summary>Radio buttons: exactly one choice.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element"/>
public sealed record RadioButtonGroup() : ActionElement("radio_buttons")
{
    /// <summary>1 to 10.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Chosen at first.</summary>
    public Option? InitialOption { get; init; }

    /// <summary>Asked before the change counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
