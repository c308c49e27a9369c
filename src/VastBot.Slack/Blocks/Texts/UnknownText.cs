using System.Text.Json;

namespace VastBot.Slack;

/// <summary>A text object of a type that this library does not know; kept and sent back as it came.</summary>
public sealed record UnknownText : TextObject, IUnknownJson
{
    /// <summary>Keeps the object.</summary>
    /// <param name="json">The text object as Slack sent it.</param>
    public UnknownText(JsonElement json)
        : base(UnknownJson.TypeOf(json), "") => Json = json;

    /// <inheritdoc/>
    public JsonElement Json { get; }
}
