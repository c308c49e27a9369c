namespace VastBot.Slack;

/// <summary>A thin line.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/divider-block"/>
public sealed record DividerBlock() : Block("divider");
