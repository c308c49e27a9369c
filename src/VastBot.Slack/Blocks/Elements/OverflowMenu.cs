namespace VastBot.Slack;

/// <summary>The "⋯" menu, in actions blocks or beside a section.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element"/>
public sealed record OverflowMenu() : ActionElement("overflow")
{
    /// <summary>The <c>action_id</c> of a menu of buttons: a choice in it arrives as a click on the button it stands for.</summary>
    public const string OfButtons = "buttons";

    /// <summary>2 to 5.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Asked before the choice counts.</summary>
    public ConfirmationDialog? Confirm { get; init; }

    /// <summary>
    /// A menu that stands for buttons which have no room: choosing one reaches the handler of its <c>action_id</c> with its value, under that
    /// handler's permission. Slack allows an option 150 characters for both, and asks no confirmation per option.
    /// </summary>
    /// <param name="buttons">2 to 5.</param>
    public static OverflowMenu Of(IEnumerable<Button> buttons) => new()
    {
        ActionId = OfButtons,
        Options = [.. buttons.Select(button => new Option { Text = button.Text, Value = $"{button.ActionId} {button.Value}" })],
    };
}
