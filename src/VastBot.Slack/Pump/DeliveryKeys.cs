using System.Text.Json;

namespace VastBot.Slack;

/// <summary>By which keys a delivery is known again. Slack repeats events under one id, and now and then under another id.</summary>
internal static class DeliveryKeys
{
    public static IEnumerable<string> Of(Delivery delivery) => delivery.Kind == DeliveryKind.Event ? Event(delivery.Payload) : Trigger(delivery);

    private static IEnumerable<string> Event(JsonElement payload)
    {
        if (Json.Text(payload, "event_id") is { } id) yield return "event " + id;
        var slackEvent = Json.Member(payload, "event");
        if (Json.Text(slackEvent, "channel") is { } channel && Json.Text(slackEvent, "ts") is { } ts)
            yield return $"message {channel} {ts} {Kind(slackEvent)}";
    }

    /// <summary>A mention in a direct message arrives twice, as a mention and as a message: one key for both.</summary>
    private static string Kind(JsonElement slackEvent) => Json.Text(slackEvent, "type") switch
    {
        "app_mention" => "said",
        "message" when Json.Text(slackEvent, "subtype") is null && Json.Text(slackEvent, "channel_type") == "im" => "said",
        "message" => $"message {Json.Text(slackEvent, "subtype")} {Json.Text(slackEvent, "event_ts")}",
        var type => $"{type} {Json.Text(slackEvent, "event_ts")}",
    };

    /// <summary>
    /// A trigger belongs to one gesture of a person, a repeated envelope keeps it. Typing in an external select is not a gesture: each
    /// keystroke is its own delivery and may repeat harmlessly.
    /// </summary>
    private static IEnumerable<string> Trigger(Delivery delivery)
    {
        var type = Json.Text(delivery.Payload, "type");
        if (type == "block_suggestion") yield break;
        if (delivery.Field("trigger_id") is { Length: > 0 } trigger) yield return $"trigger {type} {trigger}";
        else if (delivery.EnvelopeId is { } envelope) yield return "envelope " + envelope;
    }
}
