using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>Quartz stores the job's type by name. What an earlier version stored under another name still fires; where that name was forgotten, the sweep makes it anew.</summary>
public sealed class A_renamed_job : IAsyncLifetime
{
    private const string Former = "VastBot.Reminding.RemindJob, VastBot.Runbook";

    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddDays(1);

    private RecordBench _bench = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bench = await RecordBench.On("Sqlite");
        await using var process = Process([]);
        await process.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "1", Some.Responder, Ct);
        await using (var running = await Running.Start(process)) await process.Get<Timetable>().Set(new IncidentId(1), "update", Later, Ct);
        await using var file = new SqliteConnection($"Data Source={QuartzStore.FileFor(new StorageOptions { Path = _bench.Settings["Storage:Path"]! })}");
        await file.ExecuteAsync("update qrtz_job_details set job_class_name = @Former", new { Former });
        await file.ExecuteAsync("update qrtz_triggers set next_fire_time = @now", new { now = TimeProvider.System.GetUtcNow().UtcTicks });
        SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Fires_under_the_name_that_it_had()
    {
        await using var process = Process([Former]);
        await using var running = await Running.Start(process);

        // It looked at the incident, found nothing due, and set itself right.
        await Until(process, firing => firing is { Failed: false } && firing.At == Later.AddMinutes(-5));
    }

    [Fact]
    public async Task Is_made_anew_where_that_name_was_forgotten()
    {
        await using var process = Process([]);
        await using var running = await Running.Start(process);
        await Until(process, firing => firing.Failed);

        Assert.Equal(1, await process.Get<Sweep>().Run(Ct));
        await Until(process, firing => firing is { Failed: false } && firing.At == Later.AddMinutes(-5));

        // And fires again, under its name of today.
        await process.Get<Timetable>().Set(new IncidentId(1), "update", TimeProvider.System.GetUtcNow().AddSeconds(1), Ct);
        await Until(process, firing => firing is { Failed: false } && firing.At == Later.AddMinutes(-5));
    }

    private RecordProcess Process(IReadOnlyList<string> formerNames) => new(_bench.Settings, TimeProvider.System, services => services
        .AddEngine(new ConfigurationBuilder().AddInMemoryCollection(_bench.Settings).Build())
        .AddSingleton(provider => new QuartzStore(
            provider.GetRequiredService<StorageOptions>(), provider.GetRequiredService<ReminderOptions>(), provider.GetRequiredService<ReminderDesk>(),
            provider.GetRequiredService<Clocks>(), provider.GetRequiredService<ILoggerFactory>())
        { FormerNames = formerNames }));

    private static async Task Until(RecordProcess process, Func<Firing, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        while (!(await process.Get<Timetable>().All(patience.Token)).Any(condition))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
    }

    /// <summary>A scheduler without the sweep, which would set everything right before it fires.</summary>
    private sealed class Running(IScheduler scheduler) : IAsyncDisposable
    {
        public static async Task<Running> Start(RecordProcess process)
        {
            var scheduler = await process.Get<QuartzStore>().Build(Ct);
            process.Get<Timetable>().Open(scheduler);
            await scheduler.Start(Ct);
            return new Running(scheduler);
        }

        public async ValueTask DisposeAsync() => await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }
}
