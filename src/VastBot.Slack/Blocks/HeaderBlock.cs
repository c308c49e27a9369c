namespace VastBot.Slack;

/// <summary>Large bold text. Plain text only.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/header-block"/>
public sealed record HeaderBlock() : Block("header")
{
    /// <summary>1 to 150 characters.</summary>
    public required PlainText Text { get; init; }
}
