namespace VastBot.Slack;

/// <summary>A queue for one method or channel: tokens that refill, first come first served, and a pause when Slack asks for one.</summary>
internal sealed class Lane(Pace pace, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private readonly TimeSpan _interval = TimeSpan.FromMinutes(1) / pace.PerMinute;
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _full = TimeSpan.MinValue;
    private TimeSpan _pausedUntil;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>True when nobody was here for so long that forgetting the lane changes nothing.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_lock) return _turn.CurrentCount == 1 && Now >= _full && Now >= _pausedUntil;
        }
    }

    /// <summary>Waits for a token. Whoever asks first gets it first.</summary>
    public async ValueTask Enter(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (Take() is { Ticks: > 0 } wait) await Task.Delay(wait, time, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>
    /// Waits for a token here and then in the wider lane, and takes the token here only after that: whoever waits behind a pause of the wider
    /// lane leaves it at this lane's pace and not all at once.
    /// </summary>
    public async ValueTask Enter(Lane wider, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (Delay() is { Ticks: > 0 } wait) await Task.Delay(wait, time, cancellationToken);
            await wider.Enter(cancellationToken);
            Take();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets nobody through for a while; a longer pause that stands already is kept.</summary>
    public void Pause(TimeSpan duration)
    {
        lock (_lock)
        {
            var until = Now + duration;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    /// <summary>How long the next caller would wait, if nobody else waits already.</summary>
    public TimeSpan Delay()
    {
        lock (_lock) return Debt(Now);
    }

    /// <summary>Takes a token, or tells how long to wait before asking again.</summary>
    private TimeSpan Take()
    {
        lock (_lock)
        {
            var now = Now;
            if (Debt(now) is { Ticks: > 0 } debt) return debt;
            _full = (_full > now ? _full : now) + _interval;
            return TimeSpan.Zero;
        }
    }

    private TimeSpan Debt(TimeSpan now)
    {
        if (now < _pausedUntil) return _pausedUntil - now;
        var from = _full > now ? _full : now;
        var debt = from + _interval - now - (_interval * pace.Burst);
        return debt > TimeSpan.Zero ? debt : TimeSpan.Zero;
    }

    public void Dispose() => _turn.Dispose();
}
