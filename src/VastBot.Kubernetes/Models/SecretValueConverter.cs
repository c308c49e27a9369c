using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Kubernetes;

internal sealed class SecretValueConverter : JsonConverter<SecretValue>
{
    public override SecretValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            ? new SecretValue(bytes)
            : throw new JsonException("A value of the secret is not base64.");

    public override void Write(Utf8JsonWriter writer, SecretValue value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
