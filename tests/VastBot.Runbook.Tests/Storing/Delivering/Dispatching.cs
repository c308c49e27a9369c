using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Delivering;

/// <summary>The service that runs it all, at real speed.</summary>
public sealed class Dispatching
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_append_wakes_it(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var arrived = new TaskCompletionSource();
        var process = Start(bench, TimeSpan.FromMinutes(1), (_, _) =>
        {
            arrived.TrySetResult();
            return Task.FromResult<DeliveryOutcome>(new Delivered());
        });
        await process.Dispatcher.StartAsync(Ct);
        await process.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        await arrived.Task.WaitAsync(Patience / 2, TimeProvider.System, Ct);
        await process.Dispatcher.StopAsync(Ct);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task It_finds_what_another_process_left_and_tries_again_what_failed(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var arrived = new TaskCompletionSource();
        var process = Start(bench, TimeSpan.FromMilliseconds(100), (delivery, _) =>
        {
            if (delivery.Attempt == 1) return Task.FromResult<DeliveryOutcome>(new TryAgain("503", TimeSpan.FromMilliseconds(10)));
            arrived.TrySetResult();
            return Task.FromResult<DeliveryOutcome>(new Delivered());
        });
        await process.Dispatcher.StartAsync(Ct);
        await Start(bench, Patience).Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        await arrived.Task.WaitAsync(Patience, TimeProvider.System, Ct);
        await process.Dispatcher.StopAsync(Ct);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task At_the_end_the_row_in_hand_is_finished_and_no_other_begun(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var (begun, may) = (new TaskCompletionSource(), new TaskCompletionSource());
        var process = Start(bench, Patience, async (_, _) =>
        {
            begun.TrySetResult();
            await may.Task;
            return new Delivered();
        });
        var incident = await process.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Note("second")], Ct);
        await process.Dispatcher.StartAsync(Ct);
        await begun.Task.WaitAsync(Patience, TimeProvider.System, Ct);
        var stopped = process.Dispatcher.StopAsync(Ct);
        Assert.False(stopped.IsCompleted);
        may.SetResult();
        await stopped.WaitAsync(Patience, TimeProvider.System, Ct);
        Assert.Single(await process.Query<string>("select key from outbox_row where finished_at is not null"));
        Assert.Equal([0L], await process.Query<long>("select leased_until from outbox_lane"));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_that_outlives_the_hosts_patience_is_cut_off_and_stays(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        var begun = new TaskCompletionSource();
        var process = Start(bench, Patience, async (_, ct) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            return new Delivered();
        });
        await process.Incidents.Declare(Some.Declaration(), "form", Some.Responder, Ct);
        await process.Dispatcher.StartAsync(Ct);
        await begun.Task.WaitAsync(Patience, TimeProvider.System, Ct);
        await process.Dispatcher.StopAsync(new CancellationToken(canceled: true)).WaitAsync(Patience, TimeProvider.System, Ct);
        Assert.Single(await process.Query<string>("select key from outbox_row where finished_at is null"));
    }

    private static RecordProcess Start(RecordBench bench, TimeSpan poll, Func<OutboxDelivery, CancellationToken, Task<DeliveryOutcome>>? script = null)
    {
        bench.Settings["Storage:OutboxPoll"] = $"{poll}";
        return bench.Start(
            services =>
            {
                services.AddSingleton<IIncidentListener>(new Telling("chat"));
                if (script is not null) services.AddSingleton<IOutboxTarget>(new ScriptedTarget("chat", script));
            },
            TimeProvider.System);
    }
}
