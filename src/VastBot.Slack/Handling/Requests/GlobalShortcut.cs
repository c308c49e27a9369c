namespace VastBot.Slack;

/// <summary>
/// A global shortcut chosen from Slack's menu: Slack's <c>shortcut</c>. Comes from no conversation and carries no response URL.
/// </summary>
public sealed record GlobalShortcut : SlackRequest
{
    /// <summary>By which the handler is found.</summary>
    public required string CallbackId { get; init; }
}
