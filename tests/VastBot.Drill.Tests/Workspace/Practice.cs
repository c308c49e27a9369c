using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.Tests.Workspace;

/// <summary>A running practice workspace and a plain client of its Web API.</summary>
internal sealed class Practice(WorkspaceServer server) : IAsyncDisposable
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public WorkspaceServer Server => server;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static async Task<Practice> Start(WorkspaceOptions? options = null) =>
        new(await WorkspaceServer.Start(new Drill.World(TimeProvider.System), 0, options ?? new WorkspaceOptions(), Ct));

    public static JsonObject Text(string text, string type = "plain_text") => new() { ["type"] = type, ["text"] = text };

    public static JsonObject Modal(string callback = "m", params JsonNode[] blocks) => new()
    {
        ["type"] = "modal",
        ["title"] = Text("Title"),
        ["submit"] = Text("Send"),
        ["callback_id"] = callback,
        ["blocks"] = new JsonArray(blocks.Length > 0 ? blocks : [new JsonObject { ["type"] = "divider" }]),
    };

    public async Task<JsonElement> Call(string method, JsonObject? arguments = null, string? token = null)
    {
        using var content = new StringContent((arguments ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        return await Call(method, content, token);
    }

    public async Task<JsonElement> CallForm(string method, params (string Name, string Value)[] arguments)
    {
        using var content = new FormUrlEncodedContent(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)));
        return await Call(method, content, null);
    }

    public async Task<JsonElement> Call(string method, HttpContent content, string? token)
    {
        using var response = await Send(method, content, token);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct));
    }

    public async Task<HttpResponseMessage> Send(string method, HttpContent content, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.ApiUrl, method)) { Content = content };
        if (token != "") request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? server.BotToken);
        return await Http.SendAsync(request, Ct);
    }

    public Task<JsonElement> Post(JsonArray blocks) => Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "t", ["blocks"] = blocks });

    public async Task<SocketApp> Connect()
    {
        var open = await Call("apps.connections.open", token: server.AppToken);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(open.GetProperty("url").GetString()!), Ct);
        var app = new SocketApp(socket);
        Assert.Equal("hello", (await app.Next()).GetProperty("type").GetString());
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await server.DisposeAsync();
    }
}
