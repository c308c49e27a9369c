using System.Globalization;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Prometheus;

/// <summary>The alerts that the practice rules would raise.</summary>
internal static class FiringAlerts
{
    public static JsonObject Of(World world)
    {
        var alerts = new JsonArray();
        var rate = world.ErrorsPerSecond(world.Now);
        if (world.ServedAt(world.Now) && rate >= 0.05) alerts.Add((JsonNode)Alert(world, "VastAiErrors", "Calls to Vast.ai fail", rate));
        if (!world.ServedAt(world.Now)) alerts.Add((JsonNode)Alert(world, "IntegrationDown", "No pod of the integration can be scraped", 1));
        return new JsonObject { ["alerts"] = alerts };
    }

    private static JsonObject Alert(World world, string name, string summary, double value) => new()
    {
        ["labels"] = new JsonObject { ["alertname"] = name, ["severity"] = "critical", ["job"] = "vastai-integration" },
        ["annotations"] = new JsonObject { ["summary"] = summary },
        ["state"] = "firing",
        ["activeAt"] = (world.SwitchedAt - world.Scenario.Lasting + TimeSpan.FromMinutes(2)).ToString("o", CultureInfo.InvariantCulture),
        ["value"] = value.ToString("e15", CultureInfo.InvariantCulture),
    };
}
