using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Data on a message for programs. Names in snake_case, values flat. Source: docs.slack.dev, "Message metadata".</summary>
public sealed record MessageMetadata
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Nothing = new Dictionary<string, JsonElement>();

    /// <summary>What kind of data it is.</summary>
    public required string EventType { get; init; }

    /// <summary>The data. Absent when read back without <c>include_all_metadata</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> EventPayload { get; init => field = value ?? Nothing; } = Nothing;

    /// <summary>The key by which a post of unknown fate is found again: <c>event_payload.key</c>.</summary>
    [JsonIgnore]
    public string? Key => EventPayload.TryGetValue("key", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null;

    /// <summary>The same data with a key by which the post can be found again.</summary>
    /// <param name="key">Unique per message that is meant to exist once.</param>
    public MessageMetadata WithKey(string key) => With("key", key);

    /// <summary>The same data with one more value.</summary>
    /// <param name="name">snake_case.</param>
    /// <param name="value">No secret: members and apps can read it.</param>
    public MessageMetadata With(string name, string value) =>
        this with
        {
            EventPayload = new Dictionary<string, JsonElement>(EventPayload)
            {
                [name] = JsonSerializer.SerializeToElement(value, SlackJson.Default.String),
            },
        };
}
