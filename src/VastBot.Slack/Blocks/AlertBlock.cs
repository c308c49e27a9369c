namespace VastBot.Slack;

/// <summary>A coloured notice, in modals only.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/alert-block"/>
public sealed record AlertBlock() : Block("alert")
{
    /// <summary>1 to 200 characters.</summary>
    public required TextObject Text { get; init; }

    /// <summary>Null is Slack's default look.</summary>
    public AlertLevel? Level { get; init; }
}
