using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Serving;

namespace VastBot.Drill.VastAi;

/// <summary>Vast.ai's API as far as a caller sees whether its key, its account and the API itself are well.</summary>
internal static class VastAiServer
{
    public static Task<LoopbackServer> Start(World world, CancellationToken cancellationToken) =>
        LoopbackServer.Start(world, PracticeSystems.VastAi, context => Serve(world, context), cancellationToken);

    private static Task Serve(World world, HttpContext context)
    {
        if (world.Scenario.VastAiRefusesWith is { } status) return Overloaded(context, status);
        var key = Bearer(context.Request);
        if (key is null || !world.KeyIsValid(key)) return Unknown(context);
        // The limit belongs to the account, so that our own calls meet it like the service's. Neither a Retry-After nor any rate header is sent.
        if (world.VastAiLimitsUs) return Answer.Plain(context, StatusCodes.Status429TooManyRequests, "API requests too frequent: endpoint threshold=2.0");
        return Route(context, key);
    }

    private static Task Route(HttpContext context, string key) => (context.Request.Method, context.Request.Path.Value?.TrimEnd('/')) switch
    {
        ("GET", "/api/v0/users/current") => Answer.Json(context, StatusCodes.Status200OK, new JsonObject
        {
            ["id"] = 40817,
            ["email"] = "practice@vastbot.example",
            ["username"] = "practice",
            ["credit"] = 412.37m,
            ["balance"] = 0m,
            // The real answer holds the key as well: whoever shows the answer shows the key.
            ["api_key"] = key,
            ["sid"] = "practice-session",
        }),
        ("GET", "/api/v0/instances" or "/api/v0/bundles") when key == Keys.Narrow =>
            Answer.Json(context, StatusCodes.Status403Forbidden, Failure("forbidden", "This key has no permission for this endpoint: instance_read is missing")),
        ("GET", "/api/v0/bundles") => Answer.Json(context, StatusCodes.Status200OK, new JsonObject { ["offers"] = new JsonArray() }),
        ("GET", "/api/v0/instances") => Answer.Json(context, StatusCodes.Status200OK, new JsonObject { ["instances"] = new JsonArray() }),
        _ => Answer.Json(context, StatusCodes.Status404NotFound, Failure("no_such_endpoint", "There is no such endpoint.")),
    };

    private static Task Unknown(HttpContext context) =>
        Answer.Json(context, StatusCodes.Status401Unauthorized, Failure("auth_error", "Invalid user key"));

    private static Task Overloaded(HttpContext context, int status) =>
        Answer.Html(context, status, $"<html><head><title>{status}</title></head><body><h1>{status} Service Temporarily Unavailable</h1></body></html>");

    private static JsonObject Failure(string error, string message) => new() { ["success"] = false, ["error"] = error, ["msg"] = message };

    private static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }
}
