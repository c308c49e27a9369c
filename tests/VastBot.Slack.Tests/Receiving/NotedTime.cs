using System.Threading.Channels;
using VastBot.Testing;

namespace VastBot.Slack.Tests;

/// <summary>A clock moved by hand that tells how long each wait is to be, when it begins.</summary>
internal sealed class NotedTime : TimeProvider
{
    private readonly MovableTime _inner = new();
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    public void Advance(TimeSpan by) => _inner.Advance(by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = _inner.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Ends when a wait of this length has begun.</summary>
    public async Task WaitExactly(TimeSpan length)
    {
        while (await Wait(TimeSpan.Zero) != length)
        {
        }
    }

    /// <summary>The next wait that is at least so long, once it has begun.</summary>
    public async Task<TimeSpan> Wait(TimeSpan atLeast)
    {
        while (true)
        {
            var wait = await _waits.Reader.ReadAsync().AsTask().WaitAsync(KindSlack.Patience);
            if (wait >= atLeast) return wait;
        }
    }
}
