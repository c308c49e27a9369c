using System.Text.Json;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.StatusPage.Management;

/// <summary>What the management API takes; anything else is 422 with the reasons.</summary>
internal static class ManagementRules
{
    private static readonly string[] Fields =
        ["name", "status", "impact_override", "body", "component_ids", "components", "deliver_notifications", "metadata"];

    private static readonly string[] Statuses = ["investigating", "identified", "monitoring", "resolved"];
    private static readonly string[] Impacts = ["none", "minor", "major", "critical", "maintenance"];
    private static readonly string[] ComponentStates = ["operational", "under_maintenance", "degraded_performance", "partial_outage", "major_outage"];

    public static IReadOnlyList<string> Broken(JsonElement incident, bool isNew, IReadOnlyCollection<string> components) =>
        [.. Shape(incident, isNew), .. Texts(incident), .. Words(incident), .. Components(incident, components)];

    private static IEnumerable<string> Shape(JsonElement incident, bool isNew)
    {
        foreach (var field in incident.EnumerateObject().Select(property => property.Name).Except(Fields)) yield return $"{field} is not a parameter";
        if (isNew && incident.Text("name") is not { Length: > 0 }) yield return "Name can't be blank";
        if (incident.Get("deliver_notifications") is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) }) yield return "deliver_notifications must be a boolean";
        if (incident.Get("metadata") is not { } metadata) yield break;
        if (metadata.ValueKind != JsonValueKind.Object || metadata.EnumerateObject().Any(value => value.Value.ValueKind != JsonValueKind.Object))
            yield return "Metadata must be an object whose top-level values are objects";
    }

    private static IEnumerable<string> Texts(JsonElement incident)
    {
        if (incident.Text("name") is { Length: > 255 }) yield return "Name is too long (maximum is 255 characters)";
        if (incident.Text("body") is { Length: > 25_000 }) yield return "Body is too long (maximum is 25000 characters)";
    }

    private static IEnumerable<string> Words(JsonElement incident)
    {
        if (incident.Text("status") is { } status && !Statuses.Contains(status)) yield return "Status is not included in the list";
        if (incident.Text("impact_override") is { } impact && !Impacts.Contains(impact)) yield return "Impact override is not included in the list";
    }

    private static IEnumerable<string> Components(JsonElement incident, IReadOnlyCollection<string> known)
    {
        var named = incident.Items("component_ids").Select(id => id.GetString() ?? "").ToList();
        foreach (var id in named.Except(known)) yield return $"Component {id} could not be found";
        if (incident.Get("components") is not { ValueKind: JsonValueKind.Object } states) yield break;
        foreach (var state in states.EnumerateObject())
        {
            if (!named.Contains(state.Name)) yield return $"Component {state.Name} is not among component_ids";
            if (!ComponentStates.Contains(state.Value.ToString())) yield return $"Component status {state.Value} is not included in the list";
        }
    }
}
