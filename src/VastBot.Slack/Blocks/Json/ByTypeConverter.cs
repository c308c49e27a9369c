using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>
/// Reads a piece of Block Kit by its <c>type</c>, wherever in the object that stands; an unknown type, or a shape that does not fit, is
/// kept as it came. Writes the piece by its own record.
/// </summary>
internal abstract class ByTypeConverter<T> : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        if (Known(UnknownJson.TypeOf(json)) is { } type)
        {
            try
            {
                return (T?)json.Deserialize(options.GetTypeInfo(type));
            }
            catch (JsonException)
            {
                // A known type in a shape we don't know: Slack changes faster than libraries.
            }
        }

        return Unknown(json.Clone());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value is IUnknownJson unknown) unknown.Json.WriteTo(writer);
        else JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));
    }

    protected abstract Type? Known(string type);

    protected abstract T Unknown(JsonElement json);
}
