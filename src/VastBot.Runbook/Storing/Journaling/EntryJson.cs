using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>A whole entry as one line of JSON, for keeping and for scripts.</summary>
internal static class EntryJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JournalEntry entry) => new JsonObject
    {
        ["version"] = entry.Version,
        ["at"] = entry.At,
        ["by"] = $"{entry.By.Kind}:{entry.By.Id}",
        ["kind"] = entry.Event.Kind,
        ["event"] = JsonNode.Parse(EventJson.Write(entry.Event)),
    }.ToJsonString(Options);
}
