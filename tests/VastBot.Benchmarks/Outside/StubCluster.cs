using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace VastBot.Benchmarks.Outside;

/// <summary>As much of a Kubernetes API as triage and <c>kubectl logs</c> ask for.</summary>
internal sealed class StubCluster
{
    private StubLog[] _logs = [];
    private LogSize _size = new(0, 0, 0);

    public int LogLatency { get; set; } = 400;

    /// <summary>Latency of everything but the log.</summary>
    public int Latency { get; set; } = 5;

    public void Fill(LogSize size)
    {
        if (size == _size) return;
        _logs = [];
        GC.Collect();
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-5);
        _logs = [.. Enumerable.Range(0, size.Pods).Select(pod => StubLog.Make(size, pod, start))];
        _size = size;
    }

    public void Map(WebApplication app)
    {
        const string space = "/api/v1/namespaces/default";
        const string apps = "/apis/apps/v1/namespaces/default";
        Json(app, "/api", """{"kind":"APIVersions","versions":["v1"]}""");
        Json(app, "/apis", """{"kind":"APIGroupList","apiVersion":"v1","groups":[{"name":"apps","versions":[{"groupVersion":"apps/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apps/v1","version":"v1"}}]}""");
        Json(app, "/api/v1", """{"kind":"APIResourceList","groupVersion":"v1","resources":[{"name":"pods","singularName":"pod","namespaced":true,"kind":"Pod","verbs":["get","list"],"shortNames":["po"]},{"name":"pods/log","singularName":"","namespaced":true,"kind":"Pod","verbs":["get"]}]}""");
        Json(app, "/apis/apps/v1", """{"kind":"APIResourceList","apiVersion":"v1","groupVersion":"apps/v1","resources":[{"name":"deployments","singularName":"deployment","namespaced":true,"kind":"Deployment","verbs":["get","list"]}]}""");
        app.MapGet($"{space}/pods", context => Answer(context, List("PodList", "v1", [.. Enumerable.Range(0, _size.Pods).Select(Pod)])));
        Json(app, $"{space}/events", List("EventList", "v1"));
        Json(app, $"{space}/secrets/vastai-secrets", """{"kind":"Secret","apiVersion":"v1","metadata":{"name":"vastai-secrets","namespace":"default"},"data":{"api-key":"YmVuY2htYXJrLWtleS0wMTIzNDU2Nzg5"}}""");
        Json(app, $"{apps}/deployments/vastai-integration", Deployment());
        Json(app, $"{apps}/replicasets", List("ReplicaSetList", "apps/v1"));
        app.MapGet($"{space}/pods/{{pod}}", context => Answer(context, Pod(Number(context)).ToJsonString()));
        app.MapGet($"{space}/pods/{{pod}}/log", Log);
    }

    private static int Number(HttpContext context) => int.Parse(((string)context.Request.RouteValues["pod"]!)["pod-".Length..], CultureInfo.InvariantCulture);

    private async Task Log(HttpContext context)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(LogLatency), TimeProvider.System);
        context.Response.ContentType = "text/plain";
        long? tail = long.TryParse(context.Request.Query["tailLines"], CultureInfo.InvariantCulture, out var lines) ? lines : null;
        try
        {
            await _logs[Number(context)].Send(context.Response.Body, tail, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The reader has seen enough.
        }
    }

    private void Json(WebApplication app, string path, string json) => app.MapGet(path, context => Answer(context, json));

    private async Task Answer(HttpContext context, string json)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Latency), TimeProvider.System);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    }

    private static string List(string kind, string version, params JsonObject[] items) => new JsonObject
    {
        ["kind"] = kind,
        ["apiVersion"] = version,
        ["metadata"] = new JsonObject { ["resourceVersion"] = "1" },
        ["items"] = new JsonArray([.. items]),
    }.ToJsonString();

    private static JsonObject Pod(int number) => new()
    {
        ["kind"] = "Pod",
        ["apiVersion"] = "v1",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"pod-{number}",
            ["namespace"] = "default",
            ["labels"] = new JsonObject { ["app"] = "vastai-integration" },
        },
        ["spec"] = new JsonObject { ["containers"] = new JsonArray(new JsonObject { ["name"] = "vastai-integration", ["image"] = "integration:1" }) },
        ["status"] = new JsonObject
        {
            ["phase"] = "Running",
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True" }),
            ["containerStatuses"] = new JsonArray(new JsonObject { ["name"] = "vastai-integration", ["ready"] = true, ["restartCount"] = 0 }),
        },
    };

    private static string Deployment() => new JsonObject
    {
        ["kind"] = "Deployment",
        ["apiVersion"] = "apps/v1",
        ["metadata"] = new JsonObject { ["name"] = "vastai-integration", ["namespace"] = "default" },
        ["spec"] = new JsonObject
        {
            ["replicas"] = 1,
            ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app"] = "vastai-integration" } },
            ["template"] = new JsonObject(),
        },
        ["status"] = new JsonObject { ["replicas"] = 1, ["readyReplicas"] = 1 },
    }.ToJsonString();
}
