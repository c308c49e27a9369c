namespace VastBot.Slack;

/// <summary>One labelled field of a form. Outside modals it sends nothing unless <see cref="DispatchAction"/> is true.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/input-block"/>
public sealed record InputBlock() : Block("input")
{
    /// <summary>1 to 2,000 characters.</summary>
    public required PlainText Label { get; init; }

    /// <summary>A text input, select menu, picker, radio or checkbox group.</summary>
    public required BlockElement Element { get; init; }

    /// <summary>Small text under the field; at most 2,000 characters.</summary>
    public PlainText? Hint { get; init; }

    /// <summary>True lets the field stay empty.</summary>
    public bool Optional { get; init; }

    /// <summary>True sends a <c>block_actions</c> on each change. Not with <see cref="FileInput"/>.</summary>
    public bool DispatchAction { get; init; }
}
