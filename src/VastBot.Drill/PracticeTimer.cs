namespace VastBot.Drill;

/// <summary>A timer of the practice clock: waits as long as that clock says, and is set anew when the clock changes its speed or is moved.</summary>
internal sealed class PracticeTimer : ITimer
{
    private readonly PracticeClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _real;
    private readonly Lock _lock = new();
    private DateTimeOffset? _due;
    private TimeSpan _period;
    private bool _ended;

    public PracticeTimer(PracticeClock clock, TimerCallback callback, object? state)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        _real = clock.RealTimer(_ => Ring());
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (_ended) return false;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period;
            _clock.Remember(this, _due is not null);
        }

        Rearm();
        return true;
    }

    /// <summary>Sets the real timer to what is left by the clock as it runs now.</summary>
    public void Rearm()
    {
        lock (_lock)
        {
            if (!_ended) _real.Change(_due is { } due ? _clock.RealTimeUntil(due) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _due = null;
        }

        _clock.Remember(this, armed: false);
        _real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Ring()
    {
        bool isDue;
        lock (_lock)
        {
            // Set anew in the meantime, or a little early: real timers count whole milliseconds.
            isDue = _due <= _clock.GetUtcNow();
            if (isDue) _due = Next();
            if (_due is null) _clock.Remember(this, armed: false);
        }

        Rearm();
        if (isDue) _callback(_state);
    }

    /// <summary>Rings that were missed because the clock was moved are one.</summary>
    private DateTimeOffset? Next()
    {
        if (_period <= TimeSpan.Zero) return null;
        var missed = Math.Floor((_clock.GetUtcNow() - _due!.Value) / _period);
        return _due.Value + (_period * (missed + 1));
    }
}
