using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using VastBot.Testing;

namespace VastBot.Drill.Tests;

/// <summary>A practice world whose clock stands still, and a caller for each of its systems.</summary>
internal sealed class Practice : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private Practice(PracticeWorld world, MovableTime time) => (World, Time) = (world, time);

    public PracticeWorld World { get; }

    public MovableTime Time { get; }

    public static async Task<Practice> Start(string scenario = "healthy")
    {
        var time = new MovableTime();
        return new Practice(await PracticeWorld.Start(new PracticeWorldOptions { Scenario = scenario, Time = time }, TestContext.Current.CancellationToken), time);
    }

    /// <summary>The address that a setting of the environment holds, with something behind it.</summary>
    public Uri Address(string key, string path = "") =>
        new(key == "Kubernetes:Server" ? World.Cluster : new Uri(World.Settings["Environments:production:" + key]!), path);

    public async Task<(HttpStatusCode Status, string Body)> Send(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<(HttpStatusCode Status, string Body)> Get(Uri address, string? token = null, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Send(request);
    }

    public async Task<JsonNode> Json(Uri address, string? token = null)
    {
        var (status, body) = await Get(address, token);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonNode.Parse(body)!;
    }

    public Task<(HttpStatusCode Status, string Body)> Vast(string key) => Get(Address("VastAi:ApiUrl", "users/current/"), key);

    /// <summary>Asks the cluster as the bot.</summary>
    public Task<(HttpStatusCode Status, string Body)> Cluster(string path, string token = Keys.BotClusterToken, string accept = "application/json") =>
        Get(Address("Kubernetes:Server", path), token, accept);

    public Task<JsonNode> ClusterJson(string path) => Json(Address("Kubernetes:Server", path), Keys.BotClusterToken);

    public async Task<IReadOnlyList<JsonNode>> Pods() => [.. (await ClusterJson("api/v1/namespaces/vastai/pods?labelSelector=app%3Dvastai-integration"))["items"]!.AsArray()!];

    public async Task<string> Log(JsonNode pod, string options = "container=vastai-integration&sinceSeconds=300")
    {
        var (status, body) = await Cluster($"api/v1/namespaces/vastai/pods/{pod["metadata"]!["name"]}/log?{options}");
        Assert.Equal(HttpStatusCode.OK, status);
        return body;
    }

    /// <summary>An instant query's result.</summary>
    public async Task<JsonArray> Query(string query) =>
        (await Json(Address("Prometheus:Url", "api/v1/query?query=" + Uri.EscapeDataString(query))))["data"]!["result"]!.AsArray();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await World.DisposeAsync();
    }
}
