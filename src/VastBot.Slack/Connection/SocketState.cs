namespace VastBot.Slack;

/// <summary>What is known of one connection to Slack.</summary>
public sealed class SocketState
{
    private long _heardAt;

    /// <summary>A connection that was dialled and has heard nothing yet.</summary>
    public SocketState(int number, DateTimeOffset openedAt) => (Number, OpenedAt) = (number, openedAt);

    /// <summary>Counts up over all connections of this process.</summary>
    public int Number { get; }

    /// <summary>When it was dialled.</summary>
    public DateTimeOffset OpenedAt { get; }

    /// <summary>When Slack greeted it: only then does it count.</summary>
    public DateTimeOffset? GreetedAt { get; private set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When the last bytes arrived: envelopes, pings and pongs alike.</summary>
    public DateTimeOffset LastFrameAt => Interlocked.Read(ref _heardAt) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : OpenedAt;

    /// <summary>Greeted and not ended.</summary>
    public bool IsLive => GreetedAt is not null && ClosedAt is null;

    internal void Heard(DateTimeOffset at) => Interlocked.Exchange(ref _heardAt, at.UtcTicks);

    internal void Greet(DateTimeOffset at) => GreetedAt = at;

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;
}
