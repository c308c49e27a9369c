using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VastBot.Drill.Workspace.Api;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>Socket Mode: tickets that open one socket each, at most ten sockets, and any one of them for a delivery.</summary>
internal sealed class SocketHub(WorkspaceOptions options, Faults faults, Uri link) : IDoor
{
    public const int MostSockets = 10;

    private static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseAfter = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private ImmutableList<SocketConnection> _open = [];
    private TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _turn;

    public event EventHandler? Changed;

    /// <summary>Hears each text that the app sends through a socket.</summary>
    public Action<string> Heard { get; set; } = static _ => { };

    public ApiMethod OpenMethod => new("apps.connections.open", null, ApiMethod.Tier2, _ => ApiAnswer.Ok(new JsonObject { ["url"] = NewAddress() })) { ForApp = true };

    public int Count => _open.Count;

    public bool IsOpen => _open.Count > 0;

    public Task WhenOpen(CancellationToken cancellationToken) => IsOpen ? Task.CompletedTask : Volatile.Read(ref _opened).Task.WaitAsync(cancellationToken);

    public async Task<Ack> Send(Envelope envelope, CancellationToken cancellationToken)
    {
        var open = _open;
        var fresh = open.RemoveAll(c => c.IsLeaving);
        var choice = fresh.Count > 0 ? fresh : open;
        if (choice.Count == 0) return Ack.NobodyThere;
        var socket = choice[(int)((uint)Interlocked.Increment(ref _turn) % (uint)choice.Count)];
        return await socket.Deliver(envelope, cancellationToken);
    }

    /// <summary>Cuts every socket as a broken network would.</summary>
    public void Drop()
    {
        foreach (var socket in _open) socket.Abort();
    }

    /// <summary>Tells every socket to be replaced and closes it a little later.</summary>
    public async Task Refresh(string reason = "refresh_requested")
    {
        foreach (var socket in _open) await socket.Leave(reason, CloseAfter);
    }

    public async Task Accept(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || !TakeTicket(http.Request.Query["ticket"].ToString()))
        {
            http.Response.StatusCode = http.WebSockets.IsWebSocketRequest ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = new SocketConnection(await http.WebSockets.AcceptWebSocketAsync(), options, faults, text => Heard(text));
        if (_open.Count >= MostSockets)
        {
            await socket.Leave("too_many_websockets", TimeSpan.Zero);
            return;
        }

        ImmutableInterlocked.Update(ref _open, (all, one) => all.Add(one), socket);
        try
        {
            await socket.Greet(_open.Count);
            Volatile.Read(ref _opened).TrySetResult();
            Changed?.Invoke(this, EventArgs.Empty);
            if (http.Request.Query["debug_reconnects"] == "true") _ = socket.LeaveAfter(TimeSpan.FromSeconds(360), CloseAfter);
            await socket.Listen(http.RequestAborted);
        }
        finally
        {
            ImmutableInterlocked.Update(ref _open, (all, one) => all.Remove(one), socket);
            if (_open.Count == 0) Volatile.Write(ref _opened, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private string NewAddress()
    {
        var ticket = Guid.NewGuid().ToString();
        _tickets[ticket] = options.Time.GetUtcNow();
        return new UriBuilder(link) { Scheme = "ws", Path = "/link/", Query = $"ticket={ticket}&app_id={PracticeIds.App}" }.Uri.AbsoluteUri;
    }

    private bool TakeTicket(string ticket) => _tickets.TryRemove(ticket, out var issued) && options.Time.GetUtcNow() - issued <= TicketLifetime;
}
