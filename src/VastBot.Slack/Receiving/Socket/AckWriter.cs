using System.Net.WebSockets;
using System.Threading.Channels;

namespace VastBot.Slack;

/// <summary>The one writer of a socket, which allows only one send at a time: acks go out in the order they were given.</summary>
internal sealed class AckWriter(WebSocket webSocket, Action<Exception> lost)
{
    private readonly Channel<ReadOnlyMemory<byte>> _acks = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new() { SingleReader = true });

    /// <summary>False when nothing goes out any more.</summary>
    public bool Write(ReadOnlyMemory<byte> ack) => _acks.Writer.TryWrite(ack);

    /// <summary>Takes no more; what was given still goes out.</summary>
    public void End() => _acks.Writer.TryComplete();

    public async Task Run(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var ack in _acks.Reader.ReadAllAsync(cancellationToken))
                await webSocket.SendAsync(ack, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception e)
        {
            End();
            lost(e);
        }
    }
}
