namespace VastBot.Slack;

/// <summary>What to post to a response_url.</summary>
public sealed record ResponseMessage
{
    /// <summary>The message; null only together with <see cref="DeleteOriginal"/>.</summary>
    public Message? Message { get; init; }

    /// <summary>True shows it to everyone; a message's visibility never changes later.</summary>
    public bool InChannel { get; init; }

    /// <summary>True replaces the message that held the element; no effect after a slash command.</summary>
    public bool ReplaceOriginal { get; init; }

    /// <summary>True deletes the message that held the element.</summary>
    public bool DeleteOriginal { get; init; }

    /// <summary>Parent's <c>ts</c>; needs <see cref="InChannel"/>.</summary>
    public string? ThreadTs { get; init; }
}
