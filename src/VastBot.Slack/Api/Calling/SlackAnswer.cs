using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Slack;

/// <summary>Slack said <c>ok</c>: the answer's body and the headers worth knowing.</summary>
internal sealed record SlackAnswer(string Method, JsonElement Body, IReadOnlyList<string> Scopes, DateTimeOffset? ServerTime)
{
    /// <summary>Where the next page begins; null after the last one, however short this one is.</summary>
    public string? NextCursor =>
        Body.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("next_cursor", out var cursor) && cursor.ValueKind == JsonValueKind.String && cursor.GetString() is { Length: > 0 } next
            ? next
            : null;

    /// <summary>The whole answer.</summary>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class => Read(Body, type);

    /// <summary>One part of the answer.</summary>
    public T Read<T>(string name, JsonTypeInfo<T> type)
        where T : class => Body.TryGetProperty(name, out var part) ? Read(part, type) : throw Unreadable(name);

    /// <summary>One text of the answer.</summary>
    public string Text(string name) =>
        Body.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String ? part.GetString()! : throw Unreadable(name);

    private T Read<T>(JsonElement part, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return part.Deserialize(type) ?? throw Unreadable(typeof(T).Name);
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Path ?? typeof(T).Name);
        }
    }

    private SlackException Unreadable(string place) => new(new SlackError
    {
        Method = Method,
        Code = "unreadable_answer",
        Class = SlackErrorClass.Transient,
        Messages = [$"Slack said ok, but \"{place}\" is missing or of another kind"],
    });
}
