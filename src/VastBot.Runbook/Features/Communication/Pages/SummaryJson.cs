using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The page for programs, in the form of Statuspage's <c>summary.json</c>, version 2.</summary>
internal static class SummaryJson
{
    private const string PageId = "vastbot";
    private const string ComponentId = "service";

    public static string Of(PublishedPage page, Uri address) => new JsonObject
    {
        ["page"] = new JsonObject
        {
            ["id"] = PageId,
            ["name"] = page.Practice ? $"{page.Title} (PRACTICE)" : page.Title,
            ["url"] = address.ToString(),
            ["time_zone"] = "Etc/UTC",
            ["updated_at"] = PublishedWords.Stamp(page.UpdatedAt ?? page.AsOf),
        },
        ["components"] = new JsonArray(Component(page, page.Impact)),
        ["incidents"] = new JsonArray([.. page.Open.Select(incident => Incident(page, incident, address))]),
        ["scheduled_maintenances"] = new JsonArray(),
        ["status"] = new JsonObject { ["indicator"] = PublishedWords.Code(page.Impact), ["description"] = PublishedWords.Status(page) },
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonObject Component(PublishedPage page, PublishedImpact impact) => new()
    {
        ["id"] = ComponentId,
        ["name"] = page.Component,
        ["status"] = PublishedWords.ComponentCode(impact),
        ["updated_at"] = PublishedWords.Stamp(page.UpdatedAt ?? page.AsOf),
        ["position"] = 1,
        ["description"] = null,
        ["group"] = false,
        ["group_id"] = null,
        ["page_id"] = PageId,
        ["only_show_if_degraded"] = false,
    };

    private static JsonObject Incident(PublishedPage page, PublishedIncident incident, Uri address) => new JsonObject
    {
        ["id"] = incident.Id,
        ["name"] = incident.Headline,
        ["status"] = PublishedWords.Code(incident.State),
        ["impact"] = PublishedWords.Code(incident.Impact),
        ["created_at"] = PublishedWords.Stamp(incident.StartedAt),
        ["started_at"] = PublishedWords.Stamp(incident.StartedAt),
        ["updated_at"] = PublishedWords.Stamp(incident.UpdatedAt),
        ["monitoring_at"] = incident.Updates.LastOrDefault(update => update.State == PublishedState.Monitoring) is { } watched ? PublishedWords.Stamp(watched.At) : null,
        ["resolved_at"] = null,
        ["shortlink"] = PageAddress.OfIncident(address, incident.Id).ToString(),
        ["page_id"] = PageId,
        ["incident_updates"] = new JsonArray([.. incident.Updates.Select(update => Update(incident, update))]),
        ["components"] = new JsonArray(Component(page, incident.Impact)),
    };

    private static JsonObject Update(PublishedIncident incident, PublishedUpdate update) => new JsonObject
    {
        ["id"] = update.Id,
        ["status"] = PublishedWords.Code(update.State),
        ["body"] = update.Text,
        ["incident_id"] = incident.Id,
        ["created_at"] = PublishedWords.Stamp(update.At),
        ["updated_at"] = PublishedWords.Stamp(update.At),
        ["display_at"] = PublishedWords.Stamp(update.At),
        ["affected_components"] = new JsonArray(),
    };
}
