using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace VastBot.Drill.StatusPage;

/// <summary>What the status page says in the present scenario.</summary>
internal sealed class PageContent(World world, Uri address)
{
    private const string IncidentId = "p7r4ct1ce5xx";
    private static readonly string[] Names = ["API", "Console", "GPU instances", "Billing", "Templates and images"];

    private bool HasIncident => world.Scenario.PageShowsIncident;

    public JsonObject Of(params string[] parts)
    {
        var body = new JsonObject
        {
            ["page"] = new JsonObject
            {
                ["id"] = "pr4ct1cepage", ["name"] = "Vast.ai (PRACTICE)", ["url"] = address.ToString().TrimEnd('/'),
                ["time_zone"] = "Etc/UTC", ["updated_at"] = Stamp(HasIncident ? Posted : world.SwitchedAt.AddDays(-3)),
            },
        };
        foreach (var part in parts)
        {
            body[part] = part switch
            {
                "status" => Status(),
                "components" => new JsonArray([.. Names.Select((name, i) => (JsonNode)Component(name, i + 1))]),
                "incidents" => HasIncident ? new JsonArray(Incident()) : [],
                _ => new JsonArray(),
            };
        }

        return body;
    }

    public string Html()
    {
        var incident = HasIncident ? $"<section><h2>Elevated API errors</h2><p>{Encode(Text)}</p></section>" : "<p>All Systems Operational</p>";
        var components = string.Concat(Names.Select(n => $"<li>{Encode(n)}: {Encode(StateOf(n).Replace('_', ' '))}</li>"));
        return $"<!doctype html><html lang=\"en\"><title>Vast.ai status (PRACTICE)</title><h1>Vast.ai status (PRACTICE)</h1>{incident}<ul>{components}</ul></html>";
    }

    private const string Text = "We are investigating a high rate of 503 answers from the API. Running instances are not affected.";

    private DateTimeOffset Began => world.SwitchedAt - world.Scenario.Lasting;

    // A page is written by people: some minutes late.
    private DateTimeOffset Posted => Began.AddMinutes(6);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private JsonObject Status() => HasIncident
        ? new JsonObject { ["indicator"] = "major", ["description"] = "Partial System Outage" }
        : new JsonObject { ["indicator"] = "none", ["description"] = "All Systems Operational" };

    private string StateOf(string component) => HasIncident && component == "API" ? "major_outage" : "operational";

    private JsonObject Component(string name, int position) => new()
    {
        ["id"] = $"component{position:D4}", ["name"] = name, ["status"] = StateOf(name), ["created_at"] = "2025-01-14T10:00:00.000Z",
        ["updated_at"] = Stamp(StateOf(name) == "operational" ? world.SwitchedAt.AddDays(-3) : Posted), ["position"] = position,
        ["description"] = null, ["showcase"] = true, ["start_date"] = null, ["group_id"] = null, ["page_id"] = "pr4ct1cepage",
        ["group"] = false, ["only_show_if_degraded"] = false,
    };

    private JsonObject Incident() => new()
    {
        ["id"] = IncidentId, ["name"] = "Elevated API errors", ["status"] = "investigating", ["impact"] = "major",
        ["created_at"] = Stamp(Posted), ["updated_at"] = Stamp(Posted), ["started_at"] = Stamp(Began),
        ["monitoring_at"] = null, ["resolved_at"] = null, ["shortlink"] = new Uri(address, $"incidents/{IncidentId}").ToString(),
        ["page_id"] = "pr4ct1cepage",
        ["incident_updates"] = new JsonArray(new JsonObject
        {
            ["id"] = "pr4ct1ceupd8", ["status"] = "investigating", ["body"] = Text, ["incident_id"] = IncidentId,
            ["created_at"] = Stamp(Posted), ["updated_at"] = Stamp(Posted), ["display_at"] = Stamp(Posted),
            ["affected_components"] = new JsonArray(new JsonObject
            {
                ["code"] = "component0001", ["name"] = "API", ["old_status"] = "operational", ["new_status"] = "major_outage",
            }),
        }),
        ["components"] = new JsonArray(Component("API", 1)),
    };
}
