using System.Buffers;
using System.Text.Json;

namespace VastBot.Slack;

/// <summary>What stands around everything that comes over a socket.</summary>
internal static class Envelope
{
    /// <summary>The delivery inside an envelope; null for a kind that is unknown.</summary>
    public static Delivery? Open(JsonElement envelope, DateTimeOffset receivedAt) => Kind(Json.Text(envelope, "type")) is { } kind
        ? new Delivery
        {
            Kind = kind,
            Payload = Json.Member(envelope, "payload"),
            EnvelopeId = Json.Text(envelope, "envelope_id"),
            AcceptsAnswer = Json.Flag(envelope, "accepts_response_payload"),
            RetryAttempt = Json.Number(envelope, "retry_attempt"),
            RetryReason = Json.Text(envelope, "retry_reason") ?? "",
            ReceivedAt = receivedAt,
        }
        : null;

    /// <summary>The ack's frame.</summary>
    public static ReadOnlyMemory<byte> Acknowledge(string envelopeId, Ack ack)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + ack.Body.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id", envelopeId);
            if (!ack.Body.IsEmpty)
            {
                writer.WritePropertyName("payload");
                writer.WriteRawValue(ack.Body.Span, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static DeliveryKind? Kind(string? type) => type switch
    {
        "slash_commands" => DeliveryKind.Command,
        "interactive" => DeliveryKind.Interaction,
        "events_api" => DeliveryKind.Event,
        _ => null,
    };
}
