using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Serving;

namespace VastBot.Drill.PagerDuty;

/// <summary>PagerDuty's Events API v2, strict: what the real one might wave through or drop without a word is told here.</summary>
internal static class PagerDutyServer
{
    private static readonly string[] Fields = ["routing_key", "event_action", "dedup_key", "payload", "images", "links", "client", "client_url"];
    private static readonly string[] PayloadFields = ["summary", "source", "severity", "timestamp", "component", "group", "class", "custom_details"];

    public static Task<LoopbackServer> Start(World world, PagedAlerts alerts, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, PracticeSystems.PagerDuty, context => Serve(world, alerts, context), cancellationToken);

    private static async Task Serve(World world, PagedAlerts alerts, HttpContext context)
    {
        if (context.Request.Path != "/v2/enqueue")
        {
            await Answer.Json(context, StatusCodes.Status404NotFound, new JsonObject { ["status"] = "not found" });
            return;
        }

        var body = await Read(context);
        string[] mistakes = context.Request.Method != "POST" ? ["use POST"] : body is null ? ["the body is no JSON object"] : [.. Mistakes(body)];
        if (mistakes.Length > 0)
        {
            await Answer.Json(context, StatusCodes.Status400BadRequest, new JsonObject
            {
                ["status"] = "invalid event", ["message"] = "Event object is invalid", ["errors"] = new JsonArray([.. mistakes.Select(mistake => (JsonNode)mistake)]),
            });
            return;
        }

        var key = (string?)body!["dedup_key"] ?? Guid.NewGuid().ToString("N");
        alerts.Take(key, (string)body["event_action"]!, (string?)body["payload"]?["summary"], (string?)body["payload"]?["severity"], world.Now);
        await Answer.Json(context, StatusCodes.Status202Accepted, new JsonObject { ["status"] = "success", ["message"] = "Event processed", ["dedup_key"] = key });
    }

    private static async Task<JsonObject?> Read(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Mistakes(JsonObject body)
    {
        foreach (var (name, _) in body.Where(field => !Fields.Contains(field.Key))) yield return $"'{name}' is no field of an event";
        if ((string?)body["routing_key"] != Keys.PagerDutyRouting) yield return "'routing_key' is unknown";
        var action = (string?)body["event_action"];
        if (action is not ("trigger" or "acknowledge" or "resolve")) yield return "'event_action' must be trigger, acknowledge or resolve";
        if ((string?)body["dedup_key"] is { Length: > 255 }) yield return "'dedup_key' is longer than 255 characters";
        if (action is not "trigger" && (string?)body["dedup_key"] is null) yield return "'dedup_key' is required";
        if (action is not "trigger" && body["payload"] is not null) yield return "'payload' belongs to a trigger";
        if (action is not "trigger") yield break;
        if (body["payload"] is not JsonObject payload)
        {
            yield return "'payload' is required";
            yield break;
        }

        foreach (var (name, _) in payload.Where(field => !PayloadFields.Contains(field.Key))) yield return $"'{name}' is no field of a payload";
        if ((string?)payload["summary"] is not { Length: > 0 and <= 1024 }) yield return "'payload.summary' must have 1 to 1024 characters";
        if ((string?)payload["source"] is not { Length: > 0 }) yield return "'payload.source' is required";
        if ((string?)payload["severity"] is not ("critical" or "error" or "warning" or "info")) yield return "'payload.severity' must be critical, error, warning or info";
    }
}
