using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace VastBot.Slack.Tests;

/// <summary>A WebSocket peer by hand that greets and then neither reads nor answers, pings included: an established line to nowhere.</summary>
internal static class SilentPeer
{
    public static async Task GreetAndFallSilent(TcpClient client)
    {
        var stream = client.GetStream();
        var buffer = new byte[8192];
        var request = "";
        while (!request.Contains("\r\n\r\n", StringComparison.Ordinal))
            request += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer).AsTask().WaitAsync(KindSlack.Patience));
        var key = request.Split("\r\n").Single(line => line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase)).Split(':', 2)[1].Trim();
#pragma warning disable CA5350 // The handshake of WebSockets is defined with SHA-1.
        var answer = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        var hello = """{"type":"hello"}""";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {answer}\r\n\r\n"));
        await stream.WriteAsync((byte[])[0x81, (byte)hello.Length, .. Encoding.ASCII.GetBytes(hello)]);
    }
}
