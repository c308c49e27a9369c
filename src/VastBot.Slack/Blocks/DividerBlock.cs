namespace VastBot.Slack;

/// <summary>A thin line.</summary>
public sealed record DividerBlock() : Block("divider");
