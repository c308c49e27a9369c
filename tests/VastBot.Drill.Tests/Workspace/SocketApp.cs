using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Tests.Workspace;

/// <summary>The app's end of a socket, by hand.</summary>
internal sealed class SocketApp(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];

    public async Task<JsonElement> Next()
    {
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(_buffer.AsMemory(length), Practice.Ct);
            if (result.MessageType == WebSocketMessageType.Close) throw new EndOfStreamException();
            length += result.Count;
            if (result.EndOfMessage) return JsonElement.Parse(Encoding.UTF8.GetString(_buffer, 0, length));
        }
    }

    public Task Acknowledge(JsonElement envelope, JsonObject? payload = null)
    {
        var ack = new JsonObject { ["envelope_id"] = envelope.GetProperty("envelope_id").GetString() };
        if (payload is not null) ack["payload"] = payload;
        return socket.SendAsync(Encoding.UTF8.GetBytes(ack.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, Practice.Ct);
    }

    public async Task<JsonElement> TakeAndAcknowledge(JsonObject? payload = null)
    {
        var envelope = await Next();
        await Acknowledge(envelope, payload);
        return envelope;
    }

    public void Dispose() => socket.Dispose();
}
