using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

internal sealed class QuantityConverter : JsonConverter<Quantity>
{
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new Quantity(reader.GetDecimal()),
        JsonTokenType.String when Quantity.TryParse(reader.GetString(), out var quantity) => quantity,
        _ => throw new JsonException("A quantity was expected."),
    };

    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
