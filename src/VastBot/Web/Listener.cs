using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace VastBot.Web;

/// <summary>One of the two listeners: marks its connections as its own, and closes those above its limit, so that a flood on one leaves the other alone.</summary>
internal sealed partial class Listener(string name, ListenerAddress address, int mostConnections, ILogger<Listener> logger)
{
    private ListenOptions? _bound;
    private int _connections;

    public string Name => name;

    public ListenerAddress Address => address;

    /// <summary>Its address as reached from this machine; null before the host has started when any port may be taken.</summary>
    public Uri? Bound => (_bound?.IPEndPoint?.Port ?? address.Port) is > 0 and var port ? address.ToUri(port) : null;

    public void Open(KestrelServerOptions kestrel)
    {
        if (address.Ip is null) kestrel.ListenAnyIP(address.Port, Configure);
        else kestrel.Listen(address.Ip, address.Port, Configure);
    }

    public void LogBound() => Log.Listening(logger, name, Bound);

    private void Configure(ListenOptions options)
    {
        _bound = options;
        options.Protocols = HttpProtocols.Http1;
        options.Use(next => connection => Serve(connection, next));
    }

    private async Task Serve(ConnectionContext connection, ConnectionDelegate next)
    {
        try
        {
            if (Interlocked.Increment(ref _connections) > mostConnections)
            {
                Log.TooMany(logger, name, mostConnections);
                return;
            }

            connection.Features.Set(this);
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The {Listener} pages are at {Address}")]
        public static partial void Listening(ILogger logger, string listener, Uri? address);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The {Listener} listener holds {Most} connections and closed one more")]
        public static partial void TooMany(ILogger logger, string listener, int most);
    }
}
