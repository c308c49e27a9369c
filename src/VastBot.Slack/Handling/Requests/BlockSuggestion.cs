namespace VastBot.Slack;

/// <summary>A person types into an external select: Slack's <c>block_suggestion</c>.</summary>
public sealed record BlockSuggestion : SlackRequest
{
    /// <summary>The element's <c>action_id</c>, by which the handler is found.</summary>
    public required string ActionId { get; init; }

    /// <summary>The element's block.</summary>
    public string BlockId { get; init; } = "";

    /// <summary>What was typed so far.</summary>
    public string Value { get; init; } = "";

    /// <summary>The id that the surrounding view was opened with.</summary>
    public string PrivateMetadata { get; init; } = "";
}
