namespace VastBot.Runbook.Tests.Storing;

public sealed class Remembering_deliveries
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_key_is_new_once_whoever_asks(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (one, other) = (bench.Start(), bench.Start());
        Assert.True(await one.Deliveries.Claim("Ev1", Ct));
        Assert.False(await other.Deliveries.Claim("Ev1", Ct));
        Assert.True(await other.Deliveries.Claim("Ev2", Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_many_who_claim_at_once_one_wins(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [bench.Start(), bench.Start()];
        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () => await processes[i % 2].Deliveries.Claim("Ev1", Ct))));
        Assert.Single(claims, won => won);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_key_is_forgotten_after_its_time(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var ledger = bench.Start().Deliveries;
        await ledger.Claim("Ev1", Ct);
        await ledger.Settle("Ev1", Ct);
        bench.Time.Advance(TimeSpan.FromHours(23));
        Assert.False(await ledger.Claim("Ev1", Ct));
        bench.Time.Advance(TimeSpan.FromHours(2));
        Assert.True(await ledger.Claim("Ev1", Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_never_acknowledged_is_new_to_the_next_process(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (killed, next) = (bench.Start().Deliveries, bench.Start().Deliveries);
        await killed.Claim("Ev1", Ct);
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(await next.Claim("Ev1", Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await next.Claim("Ev1", Ct));
        Assert.False(await killed.Claim("Ev1", Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_acknowledged_stays_known(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (one, other) = (bench.Start().Deliveries, bench.Start().Deliveries);
        await one.Claim("Ev1", Ct);
        Assert.False(await other.IsSettled("Ev1", Ct));
        await one.Settle("Ev1", Ct);
        Assert.True(await other.IsSettled("Ev1", Ct));
        bench.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await other.Claim("Ev1", Ct));
    }
}
