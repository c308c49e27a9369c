using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Serving;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.StatusPage.Management;

/// <summary>Statuspage's management API for one page. It is strict, keeps no key against repetition, and mails unless told not to.</summary>
internal sealed class ManagementServer : IAsyncDisposable
{
    public const string PageId = "pr4ct1cepage";

    /// <summary>Every component of the page.</summary>
    public static IReadOnlyList<string> ComponentIds { get; } = ["component0001", "component0002"];

    private readonly Lock _lock = new();
    private readonly World _world;
    private readonly List<ManagedIncident> _incidents = [];
    private readonly List<string> _requests = [];
    private readonly Dictionary<string, string> _components = ComponentIds.ToDictionary(id => id, _ => "operational");
    private LoopbackServer? _server;
    private int _number;

    private ManagementServer(World world) => _world = world;

    /// <summary>Base of the API, with a slash at the end.</summary>
    public Uri ApiUrl => new(_server!.Address, "v1/");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ManagedIncident> Incidents
    {
        get
        {
            lock (_lock) return [.. _incidents];
        }
    }

    /// <summary>Method and path of each request that was let through, in order.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    public static async Task<ManagementServer> Start(World world, CancellationToken cancellationToken)
    {
        var server = new ManagementServer(world);
        server._server = await LoopbackServer.Start(world, PracticeSystems.StatuspageApi, server.Serve, cancellationToken);
        return server;
    }

    public string StateOf(string component)
    {
        lock (_lock) return _components[component];
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (status, answer) = Answered(context.Request, body);
        await Answer.Json(context, status, answer);
    }

    private (int Status, JsonNode Answer) Answered(HttpRequest request, string body)
    {
        lock (_lock)
        {
            _requests.Add($"{request.Method} {request.Path}");
            if (request.Headers.Authorization != $"OAuth {Keys.Statuspage}") return Failure(StatusCodes.Status401Unauthorized, "Could not authenticate");
            string[] path = request.Path.Value!.Trim('/').Split('/');
            if (path is not ["v1", "pages", var page, "incidents", .. var rest] || page != PageId) return Failure(StatusCodes.Status404NotFound, "Not found");
            return (request.Method, rest) switch
            {
                ("GET", []) => (StatusCodes.Status200OK, new JsonArray([.. _incidents.Take(100).Select(Json)])),
                ("POST", []) => Write(null, body),
                ("GET" or "PATCH", [var id]) when _incidents.Find(incident => incident.Id == id) is { } found =>
                    request.Method == "GET" ? (StatusCodes.Status200OK, Json(found)) : Write(found, body),
                _ => Failure(StatusCodes.Status404NotFound, "Not found"),
            };
        }
    }

    private (int Status, JsonNode Answer) Write(ManagedIncident? before, string body)
    {
        if (JsonReading.TryParse(body)?.Get("incident") is not { ValueKind: JsonValueKind.Object } sent) return Failure(StatusCodes.Status400BadRequest, "incident is missing");
        if (ManagementRules.Broken(sent, before is null, _components.Keys) is { Count: > 0 } broken)
            return Failure(StatusCodes.Status422UnprocessableEntity, string.Join(", ", broken));
        var status = sent.Text("status") ?? before?.Status ?? "investigating";
        var after = new ManagedIncident
        {
            Id = before?.Id ?? Next("inc"),
            Name = sent.Text("name") ?? before!.Name,
            Status = status,
            Impact = sent.Text("impact_override") ?? before?.Impact ?? "none",
            Metadata = sent.Get("metadata") is { } metadata ? (JsonObject)metadata.ToNode()! : before?.Metadata ?? [],
            Updates = [new ManagedUpdate(Next("upd"), status, sent.Text("body") ?? "", Mails(sent), _world.Now), .. before?.Updates ?? []],
        };
        if (before is not null) _incidents.Remove(before);
        _incidents.Insert(0, after);
        if (sent.Get("components") is { } states) foreach (var state in states.EnumerateObject()) _components[state.Name] = state.Value.GetString()!;
        return (before is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, Json(after));
    }

    private static bool Mails(JsonElement sent) => sent.Get("deliver_notifications") is not { ValueKind: JsonValueKind.False };

    private JsonObject Json(ManagedIncident incident) => incident.ToJson(_server!.Address, PageId);

    private string Next(string kind) => string.Create(CultureInfo.InvariantCulture, $"pr4ct1ce{kind}{++_number:D4}");

    private static (int Status, JsonNode Answer) Failure(int status, string error) => (status, new JsonObject { ["error"] = error });
}
