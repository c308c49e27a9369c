using System.Buffers;
using System.Net.WebSockets;

namespace VastBot.Slack;

/// <summary>Reads whole frames: Slack sends long ones in parts.</summary>
internal static class Frames
{
    private const int Longest = 4 * 1024 * 1024;

    /// <summary>Whether the next frame, now in the buffer, is text; null when Slack said good-bye.</summary>
    public static async ValueTask<bool?> Read(WebSocket webSocket, ArrayBufferWriter<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var part = await webSocket.ReceiveAsync(buffer.GetMemory(8192), cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            buffer.Advance(part.Count);
            if (buffer.WrittenCount > Longest) throw new InvalidDataException($"A frame is longer than {Longest} bytes.");
            if (part.EndOfMessage) return part.MessageType == WebSocketMessageType.Text;
        }
    }
}
