using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VastBot.Slack.Tests;

/// <summary>A company's proxy, on loopback: opens tunnels, for those alone who say who they are where it asks.</summary>
internal sealed class ForwardProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string? _credentials;

    public ForwardProxy(string? credentials = null)
    {
        _credentials = credentials is null ? null : "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes(credentials));
        _listener.Start();
        _ = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Tunnels { get; private set; }

    public int Refusals { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        var stream = client.GetStream();
        while (await Head(stream) is { } head)
        {
            if (_credentials is not null && !head.Contains($"Proxy-Authorization: {_credentials}", StringComparison.OrdinalIgnoreCase))
            {
                Refusals++;
                await Say(stream, "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n");
                continue;
            }

            Tunnels++;
            var target = head.Split(' ')[1].Split(':');
            using var far = new TcpClient();
            await far.ConnectAsync(target[0], int.Parse(target[1], System.Globalization.CultureInfo.InvariantCulture));
            await Say(stream, "HTTP/1.1 200 Go ahead\r\n\r\n");
            var there = stream.CopyToAsync(far.GetStream());
            await Task.WhenAny(there, far.GetStream().CopyToAsync(stream));
            return;
        }
    }

    private static ValueTask Say(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    private static async Task<string?> Head(NetworkStream stream)
    {
        var (buffer, text) = (new byte[4096], "");
        while (!text.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0) return null;
            text += Encoding.ASCII.GetString(buffer, 0, read);
        }

        return text;
    }
}
