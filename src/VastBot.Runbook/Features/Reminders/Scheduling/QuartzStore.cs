using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using VastBot.Runbook.Model;
using VastBot.Runbook.Storing;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// Quartz as reminders want it: beside the journal in PostgreSQL, where the replicas are one cluster, or in an SQLite file of its own. It runs on
/// the runbook's clock, and creates the tables that it misses.
/// </summary>
internal sealed class QuartzStore(StorageOptions storage, ReminderOptions options, ReminderDesk desk, Clocks clocks, ILoggerFactory logs)
{
    /// <summary>A firing that another replica stored is noticed after this time at the latest.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What is later than this is left to a look that comes once a minute. Reminders are due however late they are, as after a machine was asleep or its
    /// clock was set right: none is to wait for that look.
    /// </summary>
    private static readonly TimeSpan NeverMisfires = TimeSpan.FromDays(3650);

    private const int Threads = 4;

    /// <summary>Names that the job's type had in earlier versions, as stored. A renamed type adds the old one here.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Where the embedded store's file stands: beside the journal's, since SQLite locks whole files.</summary>
    public static string FileFor(StorageOptions storage)
    {
        var journal = Path.GetFullPath(storage.Path);
        return Path.Combine(Path.GetDirectoryName(journal)!, $"{Path.GetFileNameWithoutExtension(journal)}-reminders.db");
    }

    /// <summary>A scheduler that is not started yet, and what must be disposed after it.</summary>
    public async Task<IScheduler> Build(CancellationToken cancellationToken)
    {
        if (storage.Provider == StorageProvider.Sqlite) await MakeFile(cancellationToken);
        return await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(desk);
        quartz.Services.AddSingleton(logs);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "vastbot";
            scheduler.IdleWaitTime = IdleWait;
        });
        quartz.UseTimeProvider(clocks.Runbook);
        quartz.UseDefaultThreadPool(Threads);
        quartz.UseTypeLoader(types =>
        {
            foreach (var name in FormerNames) types.Map(name, typeof(ReminderJob));
        });
        quartz.UsePersistentStore(Configure);
        quartz.AddJobTimeout(TimeSpan.FromMinutes(2));
    }

    private void Configure(IPersistentStoreBuilder store)
    {
        if (storage.Provider == StorageProvider.PostgreSql)
        {
            store.UsePostgres(storage.ConnectionString);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = options.CheckIn;
                cluster.CheckinMisfireThreshold = options.TakeOverAfter;
            });
        }
        else
        {
            store.UseSqlite(new SqliteConnectionStringBuilder { DataSource = FileFor(storage) }.ToString());
        }

        store.ConfigureStore(ado => (ado.MisfireThreshold, ado.MisfireHandlerFrequency) = (NeverMisfires, TimeSpan.FromMinutes(1)));
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
    }

    /// <summary>The write-ahead log makes Quartz two to three times as fast; it stays set in the file, and Quartz does not set it.</summary>
    private async Task MakeFile(CancellationToken cancellationToken)
    {
        var file = FileFor(storage);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
