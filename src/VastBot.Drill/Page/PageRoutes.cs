using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.Page;

/// <summary>The page's addresses: the page itself, its two assets, its live updates and what a person does on it.</summary>
internal static class PageRoutes
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Assets = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["page.css"] = "text/css; charset=utf-8",
        ["signs.css"] = "text/css; charset=utf-8",
        ["page.js"] = "text/javascript; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void MapPage(this WebApplication app, Func<WorkspaceServer?> find)
    {
        app.MapGet("/", (HttpContext http) => Show(http, find()!));
        app.MapGet("/live", (HttpContext http) => LiveUpdates.Stream(find()!, http.RequestAborted));
        app.MapGet("/assets/{name}", (string name) => Asset(name));
        app.MapGet("/files/{id}", (string id) => Download(id, find()!));
        app.MapGet("/docs/{team}/{id}", (string id) => Download(id, find()!));
        app.MapGet("/archives/{channel}/p{ts}", (string channel, string ts) =>
            TypedResults.LocalRedirect($"/?c={Uri.EscapeDataString(channel)}#m{Uri.EscapeDataString(ts.Length > 6 ? ts.Insert(ts.Length - 6, ".") : ts)}"));
        app.MapPost("/do/{what}", (HttpContext http, string what) => PageActions.Do(http, what, find()!));
    }

    private static RazorComponentResult<WorkspacePage> Show(HttpContext http, WorkspaceServer server)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var model = new PageModel(server, http.Request.Query);
        // Opening the app's home or its messages is news for the app; looking again is not.
        if (!http.Request.Headers.ContainsKey("X-Refresh") && (model.IsHome || model.Channel.IsDirect))
            server.Viewing.OpenHome(model.Me.Id, model.IsHome ? "home" : "messages");
        return new RazorComponentResult<WorkspacePage>(new { Model = model });
    }

    private static IResult Asset(string name) =>
        Assets.TryGetValue(name, out var type) && typeof(PageRoutes).Assembly.GetManifestResourceStream(name) is { } stream
            ? TypedResults.Stream(stream, type)
            : TypedResults.NotFound();

    private static IResult Download(string id, WorkspaceServer server) =>
        server.State.Files.Find(f => f.Id == id) is { Content: { } content } file
            ? TypedResults.File(content, "application/octet-stream", file.Name)
            : TypedResults.NotFound();
}
