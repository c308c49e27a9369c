using VastBot.Testing;

namespace VastBot.Slack.Tests;

public sealed class LedgerAndBackOffTests
{
    [Fact]
    public async Task A_key_is_known_for_at_least_half_an_hour_and_forgotten_in_the_end()
    {
        var time = new MovableTime();
        var ledger = new DeliveryLedger(time);
        Assert.True(await ledger.Claim("Ev1", default));
        for (var minutes = 0; minutes < 30; minutes += 5)
        {
            time.Advance(TimeSpan.FromMinutes(5));
            Assert.True(await ledger.Claim($"other {minutes}", default));
            Assert.False(await ledger.Claim("Ev1", default));
        }

        time.Advance(TimeSpan.FromHours(1));
        await ledger.Claim("a", default);
        time.Advance(TimeSpan.FromHours(1));
        Assert.True(await ledger.Claim("Ev1", default));
    }

    [Fact]
    public async Task A_flood_does_not_grow_it()
    {
        var ledger = new DeliveryLedger(new MovableTime());
        for (var i = 0; i <= 2 * DeliveryLedger.KeysPerGeneration; i++) await ledger.Claim($"{i}", default);
        Assert.False(await ledger.Claim($"{2 * DeliveryLedger.KeysPerGeneration}", default));
        Assert.True(await ledger.Claim("0", default));
    }

    [Fact]
    public void Attempts_wait_ever_longer_up_to_a_minute_and_begin_anew()
    {
        var backOff = new BackOff(new Random(7));
        int[] expected = [1, 2, 4, 8, 16, 32, 60, 60];
        foreach (var seconds in expected) Assert.InRange(backOff.Next().TotalSeconds, seconds * 0.8, seconds * 1.2);
        backOff.Reset();
        Assert.InRange(backOff.Next().TotalSeconds, 0.8, 1.2);
    }
}
