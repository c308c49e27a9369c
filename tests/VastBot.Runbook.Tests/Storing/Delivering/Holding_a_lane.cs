using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Tests.Storing.Delivering;

/// <summary>One lane, several processes: one of them has it.</summary>
public sealed class Holding_a_lane
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_many_who_claim_at_once_one_gets_each_lane(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        RecordProcess[] processes = [Start(bench), Start(bench), Start(bench)];
        for (var i = 0; i < 12; i++) await processes[0].Incidents.Declare(Some.Declaration(), $"form-{i}", Some.Responder, Ct);
        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => processes[i % 3].Lanes.Claim(["chat"], 3, Ct), Ct)));
        Assert.Equal(12, claims.Sum(claim => claim.Count));
        Assert.Equal(12, claims.SelectMany(claim => claim).Select(lane => lane.Name).Distinct().Count());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_dead_holders_lane_is_anyones_after_its_lease_and_not_before(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (dead, alive) = (Start(bench), Start(bench));
        await dead.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        Assert.Single(await dead.Lanes.Claim(["chat"], 1, Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(0, await alive.DeliverDue(Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await alive.DeliverDue(Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_lost_the_lease_may_neither_renew_it_nor_give_the_lane_away(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (slow, next) = (Start(bench), Start(bench));
        await slow.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        var lost = Assert.Single(await slow.Lanes.Claim(["chat"], 1, Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        var held = Assert.Single(await next.Lanes.Claim(["chat"], 1, Ct));

        Assert.False(await slow.Lanes.Renew(lost, Ct));
        await slow.Lanes.Release(lost, Ct);
        await slow.Lanes.Postpone(lost, TimeSpan.Zero, "too late", Ct);

        Assert.True(await next.Lanes.Renew(held, Ct));
        Assert.Empty(await slow.Lanes.Claim(["chat"], 1, Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_delivery_that_takes_long_keeps_its_lane(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (begun, may) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = bench.Start(services => services.AddSingleton<IIncidentListener>(new Telling("chat")).AddSingleton<IOutboxTarget>(new ScriptedTarget("chat", async (_, _) =>
        {
            begun.SetResult();
            await may.Task;
            return new Delivered();
        })));
        var other = Start(bench);
        await slow.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        var delivering = slow.DeliverDue(Ct);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Ct);
        var first = Until(await other.Query<long>("select leased_until from outbox_lane"));
        for (var i = 0; i < 6; i++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(5));
            await Renewed(other, first + TimeSpan.FromSeconds(5 * (i + 1)));
            Assert.Equal(0, await other.DeliverDue(Ct));
        }

        may.SetResult();
        await delivering;
        Assert.Empty(await other.Query<string>("select key from outbox_row where finished_at is null"));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_cannot_be_renewed_is_given_up_well_before_another_may_have_it(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var begun = new TaskCompletionSource<CancellationToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = bench.Start(services => services.AddSingleton<IIncidentListener>(new Telling("chat")).AddSingleton<IOutboxTarget>(new ScriptedTarget("chat", async (_, lost) =>
        {
            begun.SetResult(lost);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, lost);
            return new Delivered();
        })));
        var other = Start(bench);
        await slow.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        var delivering = slow.DeliverDue(Ct);
        var lost = await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Ct);
        await using (var busy = await slow.Database.Write(Ct))
        {
            // A transaction that never ends keeps the renewal waiting.
            await busy.Execute("update outbox_lane set target = target");
            bench.Time.Advance(TimeSpan.FromSeconds(9));
            Assert.False(lost.IsCancellationRequested);
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.True(lost.IsCancellationRequested);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivering);
        Assert.Equal(0, await other.DeliverDue(Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(1, await other.DeliverDue(Ct));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_comes_to_a_claim_too_late_delivers_nothing(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var target = new ScriptedTarget("chat", async (_, lost) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, lost);
            return new Delivered();
        });
        var paused = bench.Start(services => services.AddSingleton<IIncidentListener>(new Telling("chat")).AddSingleton<IOutboxTarget>(target));
        await paused.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        var lane = Assert.Single(await paused.Lanes.Claim(["chat"], 1, Ct));
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paused.Get<LaneRunner>().Run(lane, target, Ct, Ct));
        Assert.Single(await paused.Query<string>("select key from outbox_row where finished_at is null"));
    }

    private static RecordProcess Start(RecordBench bench) => bench.Start(services => services
        .AddSingleton<IIncidentListener>(new Telling("chat")).AddSingleton<IOutboxTarget>(new ScriptedTarget("chat")));

    private static DateTimeOffset Until(IEnumerable<long> milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Single());

    /// <summary>The renewal runs beside the test: wait until it has been written.</summary>
    private static async Task Renewed(RecordProcess process, DateTimeOffset until)
    {
        while (Until(await process.Query<long>("select leased_until from outbox_lane")) < until)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Ct);
    }
}
