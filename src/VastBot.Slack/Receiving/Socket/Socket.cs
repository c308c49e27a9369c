using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>
/// One connection from its greeting to its end. Envelopes are acknowledged on the socket that delivered them, through one writer. Knows
/// nothing of its successors: who owns it decides what happens next.
/// </summary>
internal sealed partial class Socket : IAsyncDisposable
{
    private readonly WebSocket _webSocket;
    private readonly SlackPump _pump;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly AckWriter _acks;
    private readonly TimeSpan _longestSilence;
    private readonly CancellationTokenSource _abort = new();
    private readonly TaskCompletionSource<JsonElement> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _idle;
    private Task _receiving = Task.CompletedTask;
    private Task _sending = Task.CompletedTask;
    private ITimer? _watch;
    private int _unacknowledged;
    private bool _takesNoMore;

    /// <param name="webSocket">The line, open.</param>
    /// <param name="state">What is told of it.</param>
    /// <param name="pump">Takes what it delivers.</param>
    /// <param name="longestSilence">Without a single byte for so long, pings included, it is given up: a keep-alive that fails to notice is no excuse.</param>
    /// <param name="time">The wire's clock.</param>
    /// <param name="log">Where its end is told.</param>
    public Socket(WebSocket webSocket, SocketState state, SlackPump pump, TimeSpan longestSilence, TimeProvider time, ILogger log)
    {
        (_webSocket, State, _pump, _longestSilence, _time, _log) = (webSocket, state, pump, longestSilence, time, log);
        _acks = new AckWriter(webSocket, e => Lose("could not be written to", e));
    }

    public SocketState State { get; }

    /// <summary>Slack's greeting; only then does the connection count.</summary>
    public Task<JsonElement> Hello => _hello.Task;

    /// <summary>Ends when a successor is needed.</summary>
    public Task<SocketEnd> End => _end.Task;

    public void Start()
    {
        _receiving = Receive();
        _sending = _acks.Run(_abort.Token);
        _watch = _time.CreateTimer(_ => Watch(), null, _longestSilence / 4, _longestSilence / 4);
    }

    /// <summary>
    /// Lets pending acks out, says good-bye, and cuts the line when the other side does not: Slack often leaves it open. Until the good-bye it
    /// takes what comes, for nobody else would; only a line that is never quiet is told to wait.
    /// </summary>
    public async Task Close()
    {
        using var patience = new CancellationTokenSource((SlackPump.Guard * 2) + TimeSpan.FromSeconds(1), _time);
        using var busy = new CancellationTokenSource(SlackPump.Guard, _time);
        await using var enough = busy.Token.Register(TakeNoMore);
        try
        {
            await Quiet(patience.Token);
            _acks.End();
            await _sending.WaitAsync(patience.Token);
            if (_webSocket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _webSocket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
                await _receiving.WaitAsync(TimeSpan.FromSeconds(1), _time);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException or WebSocketException)
        {
            Log.Cut(_log, State.Number, e);
        }

        await DisposeAsync();
    }

    /// <summary>
    /// Ends when nothing waits for its ack, and from then on nothing more is taken: what is taken can also be acknowledged.
    /// </summary>
    private async Task Quiet(CancellationToken patience)
    {
        while (true)
        {
            Task idle;
            lock (_gate)
            {
                if (_unacknowledged == 0)
                {
                    _takesNoMore = true;
                    return;
                }

                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                idle = _idle.Task;
            }

            await idle.WaitAsync(patience);
        }
    }

    private void TakeNoMore()
    {
        lock (_gate) _takesNoMore = true;
    }

    public async ValueTask DisposeAsync()
    {
        TakeNoMore();
        if (_abort.IsCancellationRequested) return;
        if (_watch is { } watch) await watch.DisposeAsync();
        await _abort.CancelAsync();
        _acks.End();
        await Task.WhenAll(_receiving, _sending);
        _webSocket.Dispose();
        State.Close(_time.GetUtcNow());
    }

    private async Task Receive()
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        try
        {
            while (await Frames.Read(_webSocket, buffer, _abort.Token) is { } isText)
            {
                State.Heard(_time.GetUtcNow());
                if (isText) Take(buffer.WrittenMemory);
                else Log.Binary(_log, State.Number);
                buffer.ResetWrittenCount();
            }

            Lose("closed by Slack", null);
        }
        catch (Exception e)
        {
            // The keep-alive's time-out arrives as OperationCanceledException though nobody cancelled.
            Lose(_abort.IsCancellationRequested ? "closed by us" : "cut or silent", e);
        }
    }

    private void Watch()
    {
        if (_time.GetUtcNow() - State.LastFrameAt <= _longestSilence) return;
        Lose("silent", null);
        _webSocket.Abort();
    }

    private void Take(ReadOnlyMemory<byte> frame)
    {
        JsonElement envelope;
        try
        {
            using var document = JsonDocument.Parse(frame);
            envelope = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            Log.Malformed(_log, State.Number, e);
            return;
        }

        switch (Json.Text(envelope, "type"))
        {
            case "hello":
                _hello.TrySetResult(envelope);
                break;
            case "disconnect":
                Disconnect(Json.Text(envelope, "reason") ?? "");
                break;
            default:
                Dispatch(envelope);
                break;
        }
    }

    private void Disconnect(string reason)
    {
        Log.Disconnect(_log, State.Number, reason);
        _end.TrySetResult(reason switch
        {
            "link_disabled" or "socket_mode_disabled" => SocketEnd.Disabled,
            "too_many_websockets" => SocketEnd.TooMany,
            _ => SocketEnd.Refresh,
        });
        _hello.TrySetException(new InvalidOperationException($"Slack refused the connection: {reason}."));
        _ = _hello.Task.Exception;
    }

    private void Dispatch(JsonElement envelope)
    {
        if (Json.Text(envelope, "envelope_id") is not { } id) return;
        bool isTaken;
        lock (_gate)
        {
            isTaken = !_takesNoMore;
            if (isTaken) _unacknowledged++;
        }

        if (!isTaken)
        {
            // Not acknowledged: Slack delivers it again to whoever is there.
            Log.LeftBehind(_log, State.Number);
            return;
        }

        var receivedAt = _time.GetUtcNow();
        _ = Task.Run(() => Handle(id, envelope, receivedAt));
    }

    private async Task Handle(string id, JsonElement envelope, DateTimeOffset receivedAt)
    {
        try
        {
            var ack = Envelope.Open(envelope, receivedAt) is { } delivery ? await _pump.Accept(delivery) : Ack.Empty;
            if (ack.Taken && !_acks.Write(Envelope.Acknowledge(id, ack))) Log.Unacknowledged(_log, State.Number);
        }
        catch (Exception e)
        {
            Log.HandlingFailed(_log, State.Number, e);
        }
        finally
        {
            lock (_gate)
            {
                if (--_unacknowledged == 0) _idle?.TrySetResult();
            }
        }
    }

    private void Lose(string how, Exception? why)
    {
        if (_end.TrySetResult(SocketEnd.Lost)) Log.Lost(_log, State.Number, how, why);
        _hello.TrySetException(why ?? new WebSocketException($"The connection was {how} before Slack's greeting."));
        _ = _hello.Task.Exception;
        State.Close(_time.GetUtcNow());
    }
}
