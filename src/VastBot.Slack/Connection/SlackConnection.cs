using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Keeps book of the connections.</summary>
internal sealed partial class SlackConnection : ISlackConnection
{
    private const int ManyConnections = 8;

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly List<SocketState> _sockets = [];
    private readonly SlackOptions _options;
    private readonly Whoami _whoami;
    private readonly Work _work;
    private readonly TimeProvider _time;
    private readonly ILogger<SlackConnection> _log;
    private int _number;
    private long _requestAt;

    public SlackConnection(IOptions<SlackOptions> options, Whoami whoami, Work work, SlackMeter meter, TimeProvider time, ILogger<SlackConnection> log)
    {
        (_options, _whoami, _work, _time, _log) = (options.Value, whoami, work, time, log);
        meter.Watch(this);
    }

    public SlackMode Mode => _options.Mode;

    public bool IsReceiving { get; private set; }

    public bool IsReady => Mode == SlackMode.Http ? _options.SigningSecret.Length > 0 : Sockets.Any(socket => socket.IsLive);

    public string? Trouble { get; private set; }

    public bool IsStopped { get; private set; }

    public IReadOnlyList<SocketState> Sockets
    {
        get
        {
            lock (_lock)
            {
                _sockets.RemoveAll(socket => socket.ClosedAt is not null);
                return [.. _sockets];
            }
        }
    }

    public TimeSpan LongestSilence => _options.KeepAliveInterval + _options.KeepAliveTimeout + Margin;

    public DateTimeOffset? LastHello { get; private set; }

    public TimeSpan? LastFrameAge => LastFrame() is { } at ? _time.GetUtcNow() - at : null;

    public int ConnectionsOfApp { get; private set; }

    public async Task WhenIdle(CancellationToken cancellationToken)
    {
        try
        {
            await _whoami.Known(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whoever asked first logs it.
        }

        await _work.WhenIdle().WaitAsync(cancellationToken);
    }

    public void Begin() => IsReceiving = true;

    public SocketState NewSocket()
    {
        lock (_lock)
        {
            var state = new SocketState(++_number, _time.GetUtcNow());
            return state;
        }
    }

    public void Greeted(SocketState socket, int connectionsOfApp)
    {
        lock (_lock)
        {
            socket.Greet(_time.GetUtcNow());
            _sockets.Add(socket);
            LastHello = socket.GreetedAt;
            ConnectionsOfApp = connectionsOfApp;
            Trouble = null;
        }

        Log.Connected(_log, socket.Number, connectionsOfApp);
        if (connectionsOfApp < ManyConnections) return;
        Log.Many(_log, connectionsOfApp);
        Warn($"Slack counts {connectionsOfApp} sockets of this app and allows ten. Cure: stop other processes that use the same app.");
    }

    public void Warn(string trouble) => Trouble = trouble;

    public void Stop(string trouble) => (Trouble, IsStopped) = (trouble, true);

    public void HeardOverHttp() => Interlocked.Exchange(ref _requestAt, _time.GetUtcNow().UtcTicks);

    private DateTimeOffset? LastFrame()
    {
        if (Mode == SlackMode.Http) return Interlocked.Read(ref _requestAt) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        return Sockets.Select(socket => (DateTimeOffset?)socket.LastFrameAt).Max();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Connected to Slack: socket {Number}, {Count} of this app")]
        public static partial void Connected(ILogger logger, int number, int count);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack counts {Count} sockets of this app and allows ten")]
        public static partial void Many(ILogger logger, int count);
    }
}
