using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Serving;

namespace VastBot.Drill.StatusPage;

/// <summary>Vast.ai's status page in Statuspage's public form: HTML for people, <c>/api/v2/*.json</c> for programs.</summary>
internal static class StatusPageServer
{
    public static Task<LoopbackServer> Start(World world, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, PracticeSystems.StatusPage, context => Serve(world, context), cancellationToken);

    private static Task Serve(World world, HttpContext context)
    {
        var address = new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        var page = new PageContent(world, address);
        JsonObject? body = context.Request.Path.Value switch
        {
            "/api/v2/summary.json" => page.Of("status", "components", "incidents", "scheduled_maintenances"),
            "/api/v2/status.json" => page.Of("status"),
            "/api/v2/components.json" => page.Of("components"),
            "/api/v2/incidents.json" or "/api/v2/incidents/unresolved.json" => page.Of("incidents"),
            "/api/v2/scheduled-maintenances.json" or "/api/v2/scheduled-maintenances/upcoming.json"
                or "/api/v2/scheduled-maintenances/active.json" => page.Of("scheduled_maintenances"),
            _ => null,
        };
        if (body is not null) return Answer.Json(context, StatusCodes.Status200OK, body);
        return context.Request.Path == "/" || context.Request.Path.StartsWithSegments("/incidents", StringComparison.Ordinal)
            ? Answer.Html(context, StatusCodes.Status200OK, page.Html())
            : Answer.Html(context, StatusCodes.Status404NotFound, "<!doctype html><title>Not found</title><p>There is no such page.");
    }
}
