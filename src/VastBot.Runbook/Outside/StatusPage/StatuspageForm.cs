using System.Text.Json;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Statuspage's <c>summary.json</c>, version 2, as Atlassian and those compatible with it publish it.</summary>
/// <remarks>Judged by the components that matter: the page's own indicator is raised by any component.</remarks>
internal static class StatuspageForm
{
    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase) { "resolved", "postmortem", "completed" };

    public static PageReading? Read(JsonElement root, IReadOnlyList<string> wanted, Uri address)
    {
        if (!root.TryGetProperty("status", out var status) || status.Text("indicator") is not { } indicator || !root.IsList("incidents")) return null;

        // Without its components a page that says "none" may be a page cut short.
        var calm = indicator is "none" or "maintenance";
        if (calm && !root.IsList("components")) return null;
        var components = root.Items("components").ToArray();
        var filter = new ComponentFilter(wanted, [.. components.Select(c => c.Text("name")).OfType<string>()]);
        var page = root.TryGetProperty("page", out var about) ? about.Link("url") ?? address : address;
        List<OpenIncident> open =
        [
            .. root.Items("incidents").Where(IsOpen).Select(i => Incident(i, filter, page, i.Text("impact") ?? "unknown")),
            .. root.Items("scheduled_maintenances").Where(m => m.Text("status") is "in_progress" or "verifying").Select(m => Incident(m, filter, page, "maintenance")),
        ];

        // A component can be red without any incident being written.
        var told = open.Exists(o => o.Incident.Matters);
        if (!open.Exists(o => o.Incident.Matters && !o.IsPlanned))
            open.AddRange(components.Where(c => IsDown(c) && filter.Wants(c.Text("name") ?? "")).Select(c => Component(c, page)).Where(c => !told || !c.IsPlanned));
        if (!calm && open.Count == 0 && components.Length == 0)
            open.Add(new(new PageIncident($"The page reports \"{indicator}\" without naming an incident", indicator, null, page, true), "open"));
        return new PageReading { Form = "Statuspage", Address = address, Incidents = open, Notes = filter.Notes };
    }

    private static bool IsOpen(JsonElement incident) => !Closed.Contains(incident.Text("status") ?? "");

    private static bool IsDown(JsonElement component) =>
        component.Text("status") is { } status and not "operational"
        && status.Length > 0
        && !(component.TryGetProperty("group", out var group) && group.ValueKind == JsonValueKind.True);

    private static OpenIncident Incident(JsonElement incident, ComponentFilter filter, Uri page, string impact)
    {
        string[] names =
        [
            .. incident.Items("components").Select(c => c.Text("name")).OfType<string>(),
            .. incident.Items("incident_updates").SelectMany(u => u.Items("affected_components")).Select(c => c.Text("name")).OfType<string>(),
        ];

        // One that names no component may concern any.
        var matters = names.Length == 0 || names.Any(filter.Wants);
        return new(
            new PageIncident(incident.Text("name") ?? "unnamed incident", impact, incident.Time("started_at", "created_at"), incident.Link("shortlink") ?? page, matters),
            incident.Text("status") ?? "open");
    }

    private static OpenIncident Component(JsonElement component, Uri page)
    {
        var status = component.Text("status")!;
        var maintenance = status == "under_maintenance";
        return new(
            new PageIncident($"{component.Text("name")}: {status.Replace('_', ' ')}", maintenance ? "maintenance" : status.Replace('_', ' '), component.Time("updated_at"), page, true),
            maintenance ? "maintenance" : "open");
    }
}
