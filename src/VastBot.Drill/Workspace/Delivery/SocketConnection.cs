using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>One open socket. An acknowledgement counts only on the socket that delivered.</summary>
internal sealed class SocketConnection(WebSocket socket, WorkspaceOptions options, Faults faults, Action<string> heard) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Ack>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Has been told to go; new deliveries prefer other sockets.</summary>
    public bool IsLeaving { get; private set; }

    public Task Greet(int connections) => Write(new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = connections,
        ["connection_info"] = new JsonObject { ["app_id"] = PracticeIds.App },
        ["debug_info"] = new JsonObject
        {
            ["host"] = "practice",
            ["build_number"] = 1,
            ["approximate_connection_time"] = 18060,
        },
    }.ToJsonString());

    public async Task<Ack> Deliver(Envelope envelope, CancellationToken cancellationToken)
    {
        var answer = _waiting.GetOrAdd(envelope.Id, _ => new TaskCompletionSource<Ack>(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            if (faults.TakeCut()) await Break(envelope.ToSocketText());
            else await Write(envelope.ToSocketText());
            return await answer.Task.WaitAsync(options.AckWithin, options.Time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Ack.TooLate;
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            return Ack.NobodyThere;
        }
        finally
        {
            _waiting.TryRemove(envelope.Id, out _);
        }
    }

    /// <summary>Reads acknowledgements until the socket ends.</summary>
    public async Task Listen(CancellationToken cancellationToken)
    {
        try
        {
            while (await Read(cancellationToken) is { } text) Note(text);
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // A socket that breaks is what this is about.
        }

        foreach (var waiting in _waiting.Values) waiting.TrySetResult(Ack.NobodyThere);
    }

    /// <summary>Announces the end and closes after the grace.</summary>
    public async Task Leave(string reason, TimeSpan grace)
    {
        IsLeaving = true;
        try
        {
            await Write(new JsonObject
            {
                ["type"] = "disconnect",
                ["reason"] = reason,
                ["debug_info"] = new JsonObject { ["host"] = "practice" },
            }.ToJsonString());
            if (grace > TimeSpan.Zero) _ = CloseAfter(grace);
            else await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, reason, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            Abort();
        }
    }

    public async Task LeaveAfter(TimeSpan lifetime, TimeSpan grace)
    {
        await Task.Delay(lifetime, options.Time);
        if (socket.State == WebSocketState.Open) await Leave("refresh_requested", grace);
    }

    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        _writing.Dispose();
    }

    private async Task CloseAfter(TimeSpan grace)
    {
        await Task.Delay(grace, options.Time);
        Abort();
    }

    private void Note(string text)
    {
        heard(text);
        if (faults.LateAcks || JsonReading.TryParse(text) is not { } json || json.Text("envelope_id") is not { } id) return;
        if (_waiting.TryGetValue(id, out var waiting)) waiting.TrySetResult(new Ack(true, json.Get("payload")));
    }

    private async Task<string?> Read(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var result = await socket.ReceiveAsync(message.GetMemory(8192), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close) return null;
            message.Advance(result.Count);
            if (result.EndOfMessage) return Encoding.UTF8.GetString(message.WrittenSpan);
        }
    }

    /// <summary>Half of a text, and then the line is cut.</summary>
    private async Task Break(string text)
    {
        await Write(text[..(text.Length / 2)], isEnd: false);
        Abort();
    }

    private async Task Write(string text, bool isEnd = true)
    {
        await _writing.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, isEnd, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }
}
