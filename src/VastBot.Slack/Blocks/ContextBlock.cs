namespace VastBot.Slack;

/// <summary>Small grey line of texts and images.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/context-block"/>
public sealed record ContextBlock() : Block("context")
{
    /// <summary>1 to 10.</summary>
    public required IReadOnlyList<IContextElement> Elements { get; init; }
}
