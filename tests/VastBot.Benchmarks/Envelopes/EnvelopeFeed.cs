using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace VastBot.Benchmarks.Envelopes;

/// <summary>Slack's side of Socket Mode: greets each socket, sends envelopes over all of them in turn, and counts the acknowledgements.</summary>
internal sealed class EnvelopeFeed : IDisposable
{
    private int _answered;
    private readonly List<WebSocket> _sockets = [];
    private readonly ConcurrentDictionary<string, int> _acks = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _window = new(64);
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Connected => _connected.Task;

    public int Acknowledged => _acks.Count;

    public int Twice => _acks.Values.Count(count => count > 1);

    /// <summary>How many acks carried the help.</summary>
    public int Answered => _answered;

    public void Dispose() => _window.Dispose();

    public async Task Accept(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await Send(socket, """{"type":"hello","num_connections":1,"connection_info":{"app_id":"A0BENCHMARK"},"debug_info":{"host":"benchmark"}}""");
        lock (_sockets)
        {
            _sockets.Add(socket);
            if (_sockets.Count == 2) _connected.TrySetResult();
        }

        var buffer = new byte[64 * 1024];
        var length = 0;
        while (await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
        {
            length += part.Count;
            if (!part.EndOfMessage) continue;
            Count(buffer.AsMemory(0, length));
            length = 0;
        }
    }

    /// <summary>Sends so many commands, at most 64 unacknowledged, and waits for the acknowledgement of each.</summary>
    public async Task Run(int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            await _window.WaitAsync();
            await Send(_sockets[i % _sockets.Count], Command(i));
        }

        for (var i = 0; i < 64; i++) await _window.WaitAsync();
        _window.Release(64);
    }

    private void Count(ReadOnlyMemory<byte> frame)
    {
        using var ack = JsonDocument.Parse(frame);
        if (ack.RootElement.TryGetProperty("payload", out var payload) && payload.TryGetProperty("blocks", out _)) Interlocked.Increment(ref _answered);
        if (_acks.AddOrUpdate(ack.RootElement.GetProperty("envelope_id").GetString()!, 1, (_, before) => before + 1) == 1) _window.Release();
    }

    private static string Command(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"envelope_id":"envelope-{{{number}}}","type":"slash_commands","accepts_response_payload":true,"payload":{"team_id":"T0BENCHMARK","channel_id":"C0BENCHMARK","channel_name":"ops","user_id":"U0RESPONDER","command":"/vast","text":"help","api_app_id":"A0BENCHMARK","trigger_id":"trigger-{{{number}}}","response_url":"https://hooks.slack.com/commands/T0BENCHMARK/1/benchmark"}}""");

    private static async Task Send(WebSocket socket, string text) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
