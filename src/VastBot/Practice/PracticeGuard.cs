using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Http;

namespace VastBot.Practice;

/// <summary>Keeps a practice run on this machine: connections go to loopback addresses or are refused, and no proxy is asked.</summary>
internal sealed class PracticeGuard : IHttpMessageHandlerBuilderFilter
{
    /// <summary>Closes every way out of one connection pool.</summary>
    public static void Close(SocketsHttpHandler handler)
    {
        handler.UseProxy = false;
        handler.ConnectCallback = (context, cancellationToken) => Connect(context.DnsEndPoint, cancellationToken);
    }

    /// <summary>Runs last for every client that the factory makes, whatever its own set-up says.</summary>
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.PrimaryHandler is not SocketsHttpHandler handler) builder.PrimaryHandler = handler = new SocketsHttpHandler();
        Close(handler);
    };

    private static async ValueTask<Stream> Connect(DnsEndPoint to, CancellationToken cancellationToken)
    {
        var address = to.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(to.Host, out var literal) ? literal : null;
        if (address is null || !IPAddress.IsLoopback(address)) throw new PracticeOnlyException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, to.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
