namespace VastBot.Slack;

/// <summary>Checkboxes.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element"/>
public sealed record CheckboxGroup() : ActionElement("checkboxes")
{
    /// <summary>1 to 10.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Ticked at first.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }

    /// <summary>Asked before the change counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>True puts the cursor here; one element per view.</summary>
    public bool FocusOnLoad { get; init; }
}
