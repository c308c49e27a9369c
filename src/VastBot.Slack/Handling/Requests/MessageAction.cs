using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A message shortcut chosen on one message: Slack's <c>message_action</c>.</summary>
public sealed record MessageAction : SlackRequest
{
    /// <summary>By which the handler is found.</summary>
    public required string CallbackId { get; init; }

    /// <summary><c>ts</c> of the message.</summary>
    public required string MessageTs { get; init; }

    /// <summary>Who wrote the message; absent for bots without a user.</summary>
    public string? MessageUserId { get; init; }

    /// <summary>The message's text, with Slack's escapes.</summary>
    public string MessageText { get; init; } = "";

    /// <summary>The message as Slack sent it.</summary>
    public JsonElement Message { get; init; }
}
