using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>One delivery to the app.</summary>
/// <param name="Kind">Slack's word: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
/// <param name="Payload">What it says.</param>
internal sealed record Envelope(string Kind, JsonObject Payload)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public int Attempt { get; init; }

    public string Reason { get; init; } = "";

    public bool IsEvent => Kind == "events_api";

    public string ToSocketText()
    {
        var json = new JsonObject
        {
            ["envelope_id"] = Id,
            ["type"] = Kind,
            ["accepts_response_payload"] = !IsEvent,
            ["payload"] = Payload.DeepClone(),
        };
        if (IsEvent) (json["retry_attempt"], json["retry_reason"]) = (Attempt, Reason);
        return json.ToJsonString();
    }
}
