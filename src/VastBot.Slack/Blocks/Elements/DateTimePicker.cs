namespace VastBot.Slack;

/// <summary>A moment, in the person's zone; not beside a section, not on the home tab.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element"/>
public sealed record DateTimePicker() : ActionElement("datetimepicker")
{
    /// <summary>Chosen at first, in Unix seconds.</summary>
    public long? InitialDateTime { get; init; }

    /// <summary>Asked before the change counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
