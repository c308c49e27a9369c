using System.Text.Json.Serialization;

namespace VastBot.Runbook.Outside.PagerDuty;

/// <summary>One event of PagerDuty's Events API v2. The routing key is the secret.</summary>
internal sealed record PagerDutyEvent
{
    [JsonPropertyName("routing_key")]
    public required string RoutingKey { get; init; }

    /// <summary><c>trigger</c>, <c>acknowledge</c> or <c>resolve</c>.</summary>
    [JsonPropertyName("event_action")]
    public required string Action { get; init; }

    /// <summary>At most 255 characters: events of one key are one alert, so that sending again is harmless.</summary>
    [JsonPropertyName("dedup_key")]
    public required string DedupKey { get; init; }

    /// <summary>Of a trigger only.</summary>
    [JsonPropertyName("payload"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PagerDutyPayload? Payload { get; init; }

    [JsonPropertyName("client"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Client { get; init; }
}
