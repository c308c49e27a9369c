namespace VastBot.Slack;

/// <summary>Small grey line of texts and images.</summary>
public sealed record ContextBlock() : Block("context")
{
    /// <summary>1 to 10.</summary>
    public required IReadOnlyList<IContextElement> Elements { get; init; }
}
