using VastBot.Testing;

namespace VastBot.Drill.Tests.Clock;

public sealed class PracticeClockTests
{
    private readonly MovableTime _real = new();
    private readonly PracticeClock _clock;
    private readonly DateTimeOffset _start;

    public PracticeClockTests() => (_clock, _start) = (new(_real), _real.GetUtcNow());

    [Fact]
    public void It_runs_as_fast_as_it_is_told_and_never_back()
    {
        _real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(_start.AddSeconds(10), _clock.GetUtcNow());
        _clock.Speed = 60;
        Assert.Equal(_start.AddSeconds(10), _clock.GetUtcNow());
        _real.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(_start.AddSeconds(610), _clock.GetUtcNow());
        _clock.Speed = 1;
        _clock.Skip(TimeSpan.FromHours(1));
        Assert.Equal(_start.AddSeconds(4210), _clock.GetUtcNow());
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Speed = 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Skip(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task A_delay_under_way_follows_a_change_of_speed()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(10), _clock, TestContext.Current.CancellationToken);
        _real.Advance(TimeSpan.FromMinutes(4));
        _clock.Speed = 60;
        _real.Advance(TimeSpan.FromSeconds(5));
        Assert.False(delay.IsCompleted);
        _real.Advance(TimeSpan.FromSeconds(1.001));
        await delay;
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_moved_past_its_end()
    {
        var delay = Task.Delay(TimeSpan.FromDays(40), _clock, TestContext.Current.CancellationToken);
        _clock.Skip(TimeSpan.FromDays(39));
        _real.Advance(TimeSpan.FromHours(1));
        Assert.False(delay.IsCompleted);
        _clock.Skip(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.Zero);
        await delay;
    }

    [Fact]
    public void A_periodic_timer_rings_once_for_all_rings_that_a_move_passed()
    {
        var rings = 0;
        using var timer = _clock.CreateTimer(_ => rings++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _clock.Skip(TimeSpan.FromMinutes(5.5));
        _real.Advance(TimeSpan.Zero);
        Assert.Equal(1, rings);
        _real.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, rings);
        _real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, rings);
    }

    [Fact]
    public void A_timer_that_was_put_away_rings_no_more_and_is_not_held()
    {
        var rings = 0;
        var timer = _clock.CreateTimer(_ => rings++, null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        timer.Dispose();
        _clock.Skip(TimeSpan.FromHours(1));
        _real.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, rings);
        Assert.Equal(0, _real.PendingTimers);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }
}
