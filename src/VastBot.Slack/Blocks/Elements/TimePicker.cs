namespace VastBot.Slack;

/// <summary>A time of day.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element"/>
public sealed record TimePicker() : ActionElement("timepicker")
{
    /// <summary>Chosen at first, as <c>HH:mm</c>.</summary>
    public string? InitialTime { get; init; }

    /// <summary>IANA name of the zone meant, such as <c>Europe/Berlin</c>; null is the person's own.</summary>
    public string? Timezone { get; init; }

    /// <summary>Shown while nothing is chosen; at most 150 characters.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Asked before the change counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
