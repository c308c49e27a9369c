using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace VastBot.Slack.Tests;

/// <summary>Slack's end of Socket Mode, on loopback: hands each connection to the test.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<SocketPeer> _peers = Channel.CreateUnbounded<SocketPeer>();

    private SocketServer(WebApplication app) => _app = app;

    /// <summary>Status that the next handshakes are answered with.</summary>
    public Queue<int> Refusals { get; } = new();

    public int Handshakes { get; private set; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        .Replace("http:", "ws:", StringComparison.Ordinal) + "/link/?ticket=made-up");

    public static async Task<SocketServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new SocketServer(builder.Build());
        server._app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        server._app.Run(server.Meet);
        await server._app.StartAsync();
        return server;
    }

    public Task<SocketPeer> Next() => _peers.Reader.ReadAsync().AsTask().WaitAsync(KindSlack.Patience);

    /// <summary>The next connection, greeted.</summary>
    public async Task<SocketPeer> NextGreeted(int connections = 1)
    {
        var peer = await Next();
        await peer.Send($$"""{"type":"hello","num_connections":{{connections}},"connection_info":{"app_id":"A0VASTBOT"} }""");
        return peer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Meet(HttpContext context)
    {
        Handshakes++;
        if (Refusals.TryDequeue(out var status))
        {
            context.Response.StatusCode = status;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var peer = new SocketPeer(context, socket);
        _peers.Writer.TryWrite(peer);
        await peer.Done;
    }
}
