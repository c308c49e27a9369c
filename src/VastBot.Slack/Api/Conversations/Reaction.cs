namespace VastBot.Slack;

/// <summary>One emoji under a message.</summary>
public sealed record Reaction
{
    /// <summary>Its name without colons.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>How many people.</summary>
    public int Count { get; init; }

    /// <summary>Some of them.</summary>
    public IReadOnlyList<string> Users { get; init => field = value ?? []; } = [];
}
