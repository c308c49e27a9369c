using System.Text.Json;
using System.Text.Json.Serialization;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>The line of a listing as stored text.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write(IncidentSummary summary) => JsonSerializer.Serialize(summary, Options);

    public static IncidentSummary Read(string text) =>
        JsonSerializer.Deserialize<IncidentSummary>(text, Options) ?? throw new JsonException("The stored line of an incident is empty.");
}
