using System.Net;
using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Opens connections, one at a time: asks Slack for a one-time address, connects, waits for the greeting.</summary>
internal sealed class SocketConnector(
    ISlackApi slack,
    SlackPump pump,
    SlackConnection connection,
    BotIdentity bot,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<Socket> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>A connection that Slack has greeted.</summary>
    public async Task<Socket> Connect(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var address = Checked(await slack.Apps.OpenConnection(cancellationToken));
            return await Greeted(address, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Socket> Greeted(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var state = connection.NewSocket();
        var socket = new Socket(await Dial(address, state, either.Token), state, pump, connection.LongestSilence, time, log);
        try
        {
            socket.Start();
            var hello = await socket.Hello.WaitAsync(options.Value.ConnectTimeout, time, cancellationToken);
            if (bot.AppId.Length == 0) bot.AppId = Json.Text(hello, "connection_info", "app_id") ?? "";
            connection.Greeted(state, Json.Number(hello, "num_connections"));
            return socket;
        }
        catch (Exception)
        {
            var end = socket.End.IsCompletedSuccessfully ? socket.End.Result : SocketEnd.Lost;
            await socket.DisposeAsync();
            if (end is SocketEnd.TooMany or SocketEnd.Disabled) throw new SocketRefusedException(end);
            throw;
        }
    }

    private async Task<WebSocket> Dial(Uri address, SocketState state, CancellationToken cancellationToken)
    {
        var handler = new SocketsHttpHandler
        {
            UseProxy = !options.Value.LoopbackOnly,
            PlaintextStreamFilter = (context, _) => new(new WatchedStream(context.PlaintextStream, () => state.Heard(time.GetUtcNow()))),
        };
        var webSocket = new ClientWebSocket();
        webSocket.Options.CollectHttpResponseDetails = true;
        webSocket.Options.KeepAliveInterval = options.Value.KeepAliveInterval;
        webSocket.Options.KeepAliveTimeout = options.Value.KeepAliveTimeout;
        try
        {
            using var invoker = new HttpMessageInvoker(handler);
            await webSocket.ConnectAsync(address, invoker, cancellationToken);
            return webSocket;
        }
        catch (WebSocketException e) when (webSocket.HttpStatusCode >= HttpStatusCode.Continue)
        {
            var status = webSocket.HttpStatusCode;
            var wait = webSocket.HttpResponseHeaders?.GetValueOrDefault("Retry-After")?.FirstOrDefault();
            webSocket.Dispose();
            throw new SocketHandshakeException(status, int.TryParse(wait, out var seconds) ? TimeSpan.FromSeconds(seconds) : null, e);
        }
        catch (Exception)
        {
            webSocket.Dispose();
            throw;
        }
    }

    /// <summary>Secrets travel over this line: it is encrypted, or never leaves the machine.</summary>
    private Uri Checked(Uri address)
    {
        var debug = options.Value.DebugReconnects ? new Uri(address + "&debug_reconnects=true") : address;
        if (options.Value.LoopbackOnly && !address.IsLoopback)
            throw new InvalidOperationException($"Slack's socket address is on {address.Host}, and Slack:LoopbackOnly is set.");
        if (address.Scheme != Uri.UriSchemeWss && !(address.Scheme == Uri.UriSchemeWs && address.IsLoopback))
            throw new InvalidOperationException($"Slack's socket address on {address.Host} is not encrypted.");
        return debug;
    }
}
