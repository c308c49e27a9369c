using System.Text.Json;

namespace VastBot.Slack;

/// <summary>An event of the Events API that is neither a mention, a direct message nor the opening of the App Home.</summary>
public sealed record SlackEvent : SlackRequest
{
    /// <summary>The inner event's <c>type</c>, such as <c>reaction_added</c>; by which handlers are found.</summary>
    public required string Type { get; init; }

    /// <summary>Slack's id of the event (<c>Ev…</c>).</summary>
    public string EventId { get; init; } = "";

    /// <summary>The inner event as Slack sent it; ignore what you do not know.</summary>
    public JsonElement Event { get; init; }
}
