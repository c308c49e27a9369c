using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace VastBot.Benchmarks.Reminders;

/// <summary>Quartz as its documentation sets it up, with the settings and the write-ahead log that VastBot uses.</summary>
internal sealed class BareQuartz(IReadOnlyDictionary<string, string?> settings) : IRemindersSubject
{
    private readonly ConcurrentBag<TimeSpan> _late = [];
    private IScheduler _scheduler = null!;

    public async Task Start()
    {
        var file = settings.GetValueOrDefault("Storage:Path");
        var connection = file is null ? settings["Storage:ConnectionString"]! : $"Data Source={file}";
        if (file is not null) await WriteAhead(connection);
        _scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(_late);
            quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = TimeSpan.FromSeconds(5));
            quartz.UseDefaultThreadPool(4);
            quartz.UsePersistentStore(store =>
            {
                if (file is null) Clustered(store, connection);
                else store.UseSqlite(connection);
                store.UseSystemTextJsonSerializer();
                store.ProvisionSchema();
            });
        }).BuildScheduler();
        await _scheduler.Start();
    }

    public async Task Store(int count, DateTimeOffset at)
    {
        for (var i = 0; i < count; i++) await Set($"far {i}", at);
    }

    public async Task<IReadOnlyList<TimeSpan>> LetFire()
    {
        var first = TimeProvider.System.GetUtcNow() + RemindersSubject.Ahead;
        for (var i = 0; i < RemindersSubject.Firing; i++) await Set($"near {i}", first + (RemindersSubject.Apart * i));
        while (_late.Count < RemindersSubject.Firing) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        return [.. _late];
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        SqliteConnection.ClearAllPools();
    }

    private async Task Set(string name, DateTimeOffset at) => await _scheduler.ScheduleJob<BareJob, BareInput>(
        new(name), at, new OneOffJobOptions { Name = name, Group = "bare", OnConflict = TriggerConflict.Replace, RequestRecovery = true });

    private static void Clustered(IPersistentStoreBuilder store, string connection)
    {
        store.UsePostgres(connection);
        store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)));
    }

    private static async Task WriteAhead(string connection)
    {
        await using var file = new SqliteConnection(connection);
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync();
    }
}
