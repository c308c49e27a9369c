using VastBot.Testing;

namespace VastBot.Slack.Tests;

public sealed class LaneTests
{
    private readonly MovableTime _time = new();

    [Fact]
    public async Task A_lane_lets_a_burst_through_and_then_refills()
    {
        using var lane = new Lane(new Pace(60, 2), _time);
        Assert.True(Enter(lane).IsCompleted);
        Assert.True(Enter(lane).IsCompleted);
        var third = Enter(lane);
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.999));
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.001));
        await third.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_asks_first_gets_through_first()
    {
        using var lane = new Lane(new Pace(60, 1), _time);
        await Enter(lane);
        var order = new List<int>();
        var waiting = Enumerable.Range(1, 3).Select(async i =>
        {
            await Enter(lane);
            lock (order) order.Add(i);
        }).ToList();
        foreach (var next in waiting)
        {
            while (_time.PendingTimers == 0) await Task.Yield();
            _time.Advance(TimeSpan.FromSeconds(1));
            await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        }

        Assert.Equal([1, 2, 3], order);
    }

    [Fact]
    public async Task A_pause_stands_until_its_end_and_a_shorter_one_does_not_end_it()
    {
        using var lane = new Lane(Pace.Tier4, _time);
        lane.Pause(TimeSpan.FromSeconds(30));
        lane.Pause(TimeSpan.FromSeconds(5));
        var waiting = Enter(lane);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await waiting.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task After_a_pause_of_the_method_a_channel_keeps_its_own_pace()
    {
        using var method = new Lane(Pace.Posts, _time);
        using var channel = new Lane(new Pace(60, 1), _time);
        method.Pause(TimeSpan.FromSeconds(30));
        var posts = Enumerable.Range(0, 3).Select(_ => channel.Enter(method, CancellationToken.None).AsTask()).ToList();
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.DoesNotContain(posts, post => post.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await posts[0].WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        while (_time.PendingTimers == 0) await Task.Yield();
        Assert.False(posts[1].IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await posts[1].WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.False(posts[2].IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nothing()
    {
        using var lane = new Lane(new Pace(60, 1), _time);
        await Enter(lane);
        using var giveUp = new CancellationTokenSource();
        var waiting = lane.Enter(giveUp.Token).AsTask();
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(Enter(lane).IsCompleted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_minute_holds_more_calls_than_slack_publishes(int tier)
    {
        var (pace, published) = tier switch { 1 => (Pace.Tier2, 20), 2 => (Pace.Tier3, 50), _ => (Pace.Tier4, 100) };
        Assert.InRange(pace.PerMinute + pace.Burst, 1, published);
    }

    private static Task Enter(Lane lane) => lane.Enter(TestContext.Current.CancellationToken).AsTask();
}
