using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Cluster.Controllers;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Serving;

namespace VastBot.Drill.Health;

/// <summary>The integration's health endpoint, behind an ingress that answers for it when no pod is ready.</summary>
internal static class HealthServer
{
    public static Task<LoopbackServer> Start(World world, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, PracticeSystems.Health, context => Serve(world, context), cancellationToken);

    private static Task Serve(World world, HttpContext context)
    {
        var pods = world.Pods();
        if (!pods.Any(Kubelet.IsReady))
            return Answer.Html(context, StatusCodes.Status503ServiceUnavailable, "<html><h1>503 Service Temporarily Unavailable</h1><p>no endpoints available</html>");
        if (context.Request.Path != "/health")
            return Answer.Json(context, StatusCodes.Status404NotFound, new JsonObject { ["error"] = "not found" });
        var failing = world.VastAiFailsUs;
        return Answer.Json(context, StatusCodes.Status200OK, new JsonObject
        {
            ["status"] = failing && !world.IsCovered ? "degraded" : "healthy",
            ["version"] = Integration.ReleaseOf(pods[0]["spec"]!),
            ["services"] = new JsonObject
            {
                ["database"] = "healthy",
                ["queue"] = "healthy",
                ["vastai"] = new JsonObject { ["status"] = failing ? "unhealthy" : "healthy", ["mode"] = world.IsCovered ? "fallback" : world.Variable("RATE_LIMIT_MODE") },
            },
        });
    }
}
