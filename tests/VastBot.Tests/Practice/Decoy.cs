using System.Net;
using System.Net.Sockets;

namespace VastBot.Tests.Practice;

/// <summary>Stands where an outside system would stand and notes whoever connects.</summary>
internal sealed class Decoy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Parse("127.0.0.2"), 0);
    private readonly Task _listening;
    private int _connections;

    public Decoy()
    {
        _listener.Start();
        _listening = Listen();
    }

    public int Connections => Volatile.Read(ref _connections);

    public string Url => $"http://{_listener.LocalEndpoint}/";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _listening;
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }
}
