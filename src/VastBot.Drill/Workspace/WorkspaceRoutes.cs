using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using VastBot.Drill.Page;
using VastBot.Drill.Workspace.Delivery;

namespace VastBot.Drill.Workspace;

/// <summary>Which address leads where.</summary>
internal static class WorkspaceRoutes
{
    private static readonly string[] OurNames = ["127.0.0.1", "localhost", "[::1]"];

    /// <param name="app">The web application, not yet started.</param>
    /// <param name="find">The workspace; null for the moment between the port's opening and its being known.</param>
    public static void Map(WebApplication app, Func<WorkspaceServer?> find)
    {
        app.Use((http, next) => Guard(http, next, find));
        app.Use((http, next) => IsOfTheBot(http.Request.Path) ? find()!.World.Between("slack", http, () => next(http)) : next(http));
        app.Use((http, next) => IsWork(http.Request.Path) ? find()!.World.Tripwire.Pass($"slack {http.Request.Path}", http, () => next(http)) : next(http));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromMinutes(5) });
        app.UseRouting();
        app.Map("/api/{method}", (HttpContext http, string method) => find()!.Api.Answer(http, method));
        app.MapGet("/link", http => find()!.Sockets.Accept(http));
        app.MapPost("/commands/{**rest}", http => find()!.Links.Answer(http));
        app.MapPost("/actions/{**rest}", http => find()!.Links.Answer(http));
        app.MapPage(find);
        app.MapPost("/upload/v1/{id}", (HttpContext http, string id) => Upload(http, id, find()!));
    }

    /// <summary>What the bot asks for because of something, and not because it lives: neither its sockets nor who it is.</summary>
    private static bool IsWork(PathString path) => IsOfTheBot(path) && path != "/api/apps.connections.open" && path != "/api/auth.test";

    private static bool IsOfTheBot(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal)
        || path.StartsWithSegments("/commands", StringComparison.Ordinal)
        || path.StartsWithSegments("/actions", StringComparison.Ordinal)
        || path.StartsWithSegments("/upload", StringComparison.Ordinal);

    private static Task Guard(HttpContext http, RequestDelegate next, Func<WorkspaceServer?> find)
    {
        // A name that some other site made point here is not ours: this keeps foreign pages out.
        if (!OurNames.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase)) return Refuse(http, StatusCodes.Status403Forbidden);
        if (find() is not { } server) return Refuse(http, StatusCodes.Status503ServiceUnavailable);
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
            http.Features.Set<IHttpUpgradeFeature>(new MutedUpgrade(upgrade, server.Faults));
        return next(http);
    }

    private static Task Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task Upload(HttpContext http, string id, WorkspaceServer server)
    {
        var reserved = server.State.Files.Find(f => f.Id == id);
        using var content = new MemoryStream();
        if (http.Request.HasFormContentType) await (await http.Request.ReadFormAsync()).Files[0].CopyToAsync(content);
        else await http.Request.Body.CopyToAsync(content);
        if (reserved is not { Content: null } || content.Length != reserved.Length)
        {
            http.Response.StatusCode = reserved is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return;
        }

        server.State.Keep(reserved with { Content = content.ToArray() });
        await http.Response.WriteAsync($"OK - {content.Length}");
    }
}
