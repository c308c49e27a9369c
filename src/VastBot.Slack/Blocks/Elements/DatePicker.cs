namespace VastBot.Slack;

/// <summary>A day.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element"/>
public sealed record DatePicker() : ActionElement("datepicker")
{
    /// <summary>Chosen at first, as <c>YYYY-MM-DD</c>.</summary>
    public string? InitialDate { get; init; }

    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Asked before the change counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
