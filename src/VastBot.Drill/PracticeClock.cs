namespace VastBot.Drill;

/// <summary>
/// The practice world's clock: it starts at the real time, runs as many times faster as it is told, and can be moved ahead. It never goes back.
/// What waits on it (timers, delays) follows at once. Connections live by the real clock, whatever this one says.
/// </summary>
public sealed class PracticeClock : TimeProvider
{
    /// <summary>The fastest that it runs.</summary>
    public const double Fastest = 1000;

    /// <summary>Real timers take no more than some weeks; who is woken early looks at the clock again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly TimeProvider _real;
    private readonly Lock _lock = new();
    private readonly HashSet<PracticeTimer> _armed = [];
    private DateTimeOffset _practiceStart;
    private long _realStart;
    private double _speed = 1;

    /// <param name="real">What it runs by.</param>
    public PracticeClock(TimeProvider real)
    {
        _real = real;
        _practiceStart = real.GetUtcNow();
        _realStart = real.GetTimestamp();
    }

    /// <summary>Raised after its speed was changed or it was moved, outside any lock.</summary>
    public event EventHandler? Changed;

    /// <summary>How many times faster than the real clock it runs: 1 to <see cref="Fastest"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set outside that range.</exception>
    public double Speed
    {
        get
        {
            lock (_lock) return _speed;
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Fastest);
            Move(TimeSpan.Zero, value);
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <summary>Moves it ahead; what falls due in between is due at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">That would be back.</exception>
    public void Skip(TimeSpan ahead)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, TimeSpan.Zero);
        Move(ahead, null);
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return Now();
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PracticeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer of the real clock; its callback runs where real timers' do.</summary>
    internal ITimer RealTimer(TimerCallback callback) => _real.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>How long it really takes until then: nothing where that is past, at most a day.</summary>
    internal TimeSpan RealTimeUntil(DateTimeOffset due)
    {
        TimeSpan left;
        lock (_lock) left = (due - Now()) / _speed;
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
    }

    internal void Remember(PracticeTimer timer, bool armed)
    {
        lock (_lock)
        {
            if (armed) _armed.Add(timer);
            else _armed.Remove(timer);
        }
    }

    private DateTimeOffset Now() => _practiceStart + (_real.GetElapsedTime(_realStart) * _speed);

    private void Move(TimeSpan ahead, double? speed)
    {
        PracticeTimer[] waiting;
        lock (_lock)
        {
            (_practiceStart, _realStart) = (Now() + ahead, _real.GetTimestamp());
            _speed = speed ?? _speed;
            waiting = [.. _armed];
        }

        foreach (var timer in waiting) timer.Rearm();
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
