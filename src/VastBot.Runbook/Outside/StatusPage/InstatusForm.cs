using System.Text.Json;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Instatus' <c>summary.json</c>.</summary>
internal static class InstatusForm
{
    public static PageReading? Read(JsonElement root, IReadOnlyList<string> wanted, Uri address)
    {
        if (!root.TryGetProperty("page", out var page) || page.Text("status") is not { } status) return null;
        if (status is not ("UP" or "HASISSUES" or "UNDERMAINTENANCE" or "ALLUNDERMAINTENANCE" or "SOMEUNDERMAINTENANCE" or "DOWN")) return null;
        var link = page.Link("url") ?? address;
        List<OpenIncident> open =
        [
            .. root.Items("activeIncidents").Select(i => Open(i, wanted, link, Impact(i.Text("impact")), (i.Text("status") ?? "open").ToLowerInvariant())),
            .. root.Items("activeMaintenances").Where(m => !Waits(m)).Select(m => Open(m, wanted, link, "maintenance", "maintenance")),
        ];
        if (open.Count == 0 && status is "HASISSUES" or "DOWN")
            open.Add(new(new PageIncident("The page reports issues without naming one", "unknown", null, link, true), "open"));
        return new PageReading { Form = "Instatus", Address = address, Incidents = [.. open.Where(o => o.State is not ("resolved" or "completed"))], Notes = Notes(root, wanted) };
    }

    private static bool Waits(JsonElement maintenance) => maintenance.Text("status") is "NOTSTARTEDYET" or "COMPLETED";

    private static OpenIncident Open(JsonElement incident, IReadOnlyList<string> wanted, Uri page, string impact, string state) =>
        new(new PageIncident(incident.Text("name") ?? "unnamed incident", impact, incident.Time("started", "start"), incident.Link("url") ?? page, Matters(Components(incident), wanted)), state);

    /// <summary>The summary lists no components of its own, so an incident that names none may concern any.</summary>
    private static bool Matters(string[] components, IReadOnlyList<string> wanted) =>
        wanted.Count == 0 || components.Length == 0 || components.Any(name => wanted.Any(w => name.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static string[] Notes(JsonElement root, IReadOnlyList<string> wanted) =>
        wanted.Count > 0 && root.Items("activeIncidents").Concat(root.Items("activeMaintenances")).Any(i => Components(i).Length == 0)
            ? ["The page does not say which components an incident concerns; such an incident counts."]
            : [];

    private static string[] Components(JsonElement incident) =>
        [.. incident.Items("components").Concat(incident.Items("affectedComponents")).Select(c => c.Text("name")).OfType<string>()];

    private static string Impact(string? impact) => impact switch
    {
        "MAJOROUTAGE" => "major",
        "PARTIALOUTAGE" => "partial outage",
        "MINOROUTAGE" => "minor",
        "DEGRADEDPERFORMANCE" => "degraded performance",
        "UNDERMAINTENANCE" => "maintenance",
        "OPERATIONAL" => "none",
        null => "unknown",
        _ => impact.ToLowerInvariant(),
    };
}
