using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VastBot.Runbook.Tests.Features.Evidence;

/// <summary>A Kubernetes API on loopback with one deployment and as many pods as have logs; the test says what stands in it and what breaks.</summary>
internal sealed class OneCluster : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OneCluster(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>By pod: writes its log.</summary>
    public Dictionary<string, Func<HttpContext, Task>> Logs { get; } = new(StringComparer.Ordinal);

    public JsonArray Variables { get; } = [];

    public JsonObject Annotations { get; } = [];

    public JsonArray Events { get; } = [];

    public JsonArray Arguments { get; } = [];

    public string Key { get; set; } = "the-deployed-key-0001";

    /// <summary>Paths that answer with this status instead.</summary>
    public Dictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    public static async Task<OneCluster> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var cluster = new OneCluster(app);
        app.Run(cluster.Answer);
        await app.StartAsync();
        return cluster;
    }

    /// <summary>A log of these lines, each with the node's time before it.</summary>
    public static Func<HttpContext, Task> Lines(params IEnumerable<string> lines) =>
        context => context.Response.WriteAsync(string.Concat(lines.Select((line, i) => $"{At(i)} {line}\n")));

    public static string At(int second) => $"2026-11-20T03:{second / 60 % 60:00}:{second % 60:00}.123456789Z";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var refused = Refused.FirstOrDefault(entry => path.EndsWith(entry.Key, StringComparison.Ordinal));
        if (refused.Key is not null)
        {
            await Json(context, new JsonObject { ["kind"] = "Status", ["status"] = "Failure", ["code"] = refused.Value, ["reason"] = "Forbidden", ["message"] = "no" }, refused.Value);
            return;
        }

        if (path.EndsWith("/log", StringComparison.Ordinal))
        {
            var pod = path.Split('/')[^2];
            if (context.Request.Query["previous"] == "true") await context.Response.WriteAsync($"{At(0)} the run before\n");
            else await Logs[pod](context);
            return;
        }

        await Json(context, path.Split('/')[^1] switch
        {
            "pods" => List("PodList", [.. Logs.Keys.Select(Pod)]),
            "replicasets" => List("ReplicaSetList", []),
            "events" => List("EventList", (JsonArray)Events.DeepClone()),
            "vastai-integration" => new JsonObject { ["kind"] = "Deployment", ["metadata"] = Metadata("vastai-integration"), ["spec"] = new JsonObject { ["template"] = Template() } },
            "vastai-secrets" => new JsonObject
            {
                ["kind"] = "Secret", ["metadata"] = Metadata("vastai-secrets"), ["type"] = "Opaque",
                ["data"] = new JsonObject { ["api-key"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Key)) },
            },
            _ => throw new InvalidOperationException(path),
        });
    }

    private JsonObject Pod(string name) => new()
    {
        ["metadata"] = Metadata(name),
        ["spec"] = ((JsonObject)Template()["spec"]!).DeepClone(),
        ["status"] = new JsonObject
        {
            ["phase"] = "Running",
            ["containerStatuses"] = new JsonArray(new JsonObject
            {
                ["name"] = "app", ["restartCount"] = 1, ["state"] = new JsonObject { ["running"] = new JsonObject() },
                ["lastState"] = new JsonObject { ["terminated"] = new JsonObject { ["exitCode"] = 1 } },
            }),
        },
    };

    private JsonObject Template() => new()
    {
        ["spec"] = new JsonObject
        {
            ["containers"] = new JsonArray(new JsonObject { ["name"] = "app", ["env"] = Variables.DeepClone(), ["args"] = Arguments.DeepClone() }),
        },
    };

    private JsonObject Metadata(string name) => new() { ["name"] = name, ["namespace"] = "vastai", ["resourceVersion"] = "7", ["annotations"] = Annotations.DeepClone() };

    private static JsonObject List(string kind, JsonArray items) => new() { ["kind"] = kind, ["metadata"] = new JsonObject(), ["items"] = items };

    private static Task Json(HttpContext context, JsonObject answer, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
