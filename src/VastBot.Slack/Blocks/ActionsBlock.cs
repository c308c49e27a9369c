namespace VastBot.Slack;

/// <summary>A row of buttons, menus and pickers.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/actions-block"/>
public sealed record ActionsBlock() : Block("actions")
{
    /// <summary>1 to 25; at most one of them <see cref="ButtonStyle.Primary"/> by convention.</summary>
    public required IReadOnlyList<BlockElement> Elements { get; init; }
}
