using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>What Quartz holds is a copy of what the journal says, in its own file or beside the journal.</summary>
public sealed class Keeping_the_timetable
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddDays(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_update_moves_the_firing_and_a_resolution_takes_it_away(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        await using var process = await Start(bench);
        var incident = await process.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "1", Some.Responder, Ct);
        await process.DeliverDue(Ct);
        Assert.Equal([new Firing(incident.Id, "update", Later.AddMinutes(-5), Failed: false)], await process.Get<Timetable>().All(Ct));

        await process.Incidents.Change(incident.Id, null, Some.Responder, [new PromiseMoved(new(Later, Later.AddHours(2)), "")], Ct);
        await process.DeliverDue(Ct);
        Assert.Equal(Later.AddHours(2).AddMinutes(-5), Assert.Single(await process.Get<Timetable>().All(Ct)).At);

        await process.Incidents.Change(incident.Id, null, Some.Responder, [Some.Resolution(incident)], Ct);
        await process.DeliverDue(Ct);
        Assert.Empty(await process.Get<Timetable>().All(Ct));
        await process.Hosted<ReminderService>().StopAsync(Ct);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_sweep_sets_what_is_missing_moves_what_is_wrong_and_takes_away_what_nobody_wants(string provider)
    {
        await using var bench = await RecordBench.On(provider);
        await using var process = Prepare(bench);
        var (timetable, sweep) = (process.Get<Timetable>(), process.Get<Sweep>());
        // The scheduler alone: the service would sweep at its start, beside this one.
        var scheduler = await process.Get<QuartzStore>().Build(Ct);
        timetable.Open(scheduler);
        var missing = await process.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "1", Some.Responder, Ct);
        var wrong = await process.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "2", Some.Responder, Ct);
        await timetable.Set(wrong.Id, "update", Later.AddHours(3), Ct);
        await timetable.Set(wrong.Id, "a-reminder-of-a-newer-version", Later, Ct);
        await timetable.Set(new IncidentId(99), "update", Later, Ct);

        Assert.Equal(4, await sweep.Run(Ct));
        Assert.Equal(
            [new Firing(missing.Id, "update", Later.AddMinutes(-5), false), new Firing(wrong.Id, "update", Later.AddMinutes(-5), false)],
            (await timetable.All(Ct)).OrderBy(firing => firing.Incident.Number));
        Assert.Equal(0, await sweep.Run(Ct));
        await scheduler.Shutdown(waitForJobsToComplete: true, Ct);
    }

    [Fact]
    public async Task A_lost_file_is_made_anew()
    {
        await using var bench = await RecordBench.On("Sqlite");
        await using (var first = await Start(bench))
        {
            await first.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "1", Some.Responder, Ct);
            await first.Hosted<ReminderService>().StopAsync(Ct);
        }

        var file = QuartzStore.FileFor(new StorageOptions { Path = bench.Settings["Storage:Path"]! });
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm" }) File.Delete(part);

        await using var second = await Start(bench);
        await second.Get<Sweep>().Run(Ct);
        Assert.Single(await second.Get<Timetable>().All(Ct));
        await second.Hosted<ReminderService>().StopAsync(Ct);
    }

    [Fact]
    public async Task The_stored_name_of_the_job_is_the_one_that_earlier_firings_have()
    {
        await using var bench = await RecordBench.On("Sqlite");
        await using var process = await Start(bench);
        await process.Get<Timetable>().Set(new IncidentId(1), "update", Later, Ct);
        await process.Hosted<ReminderService>().StopAsync(Ct);

        var file = QuartzStore.FileFor(new StorageOptions { Path = bench.Settings["Storage:Path"]! });
        await using var connection = new SqliteConnection($"Data Source={file}");

        // If this fails, the old name belongs into QuartzStore.FormerNames.
        Assert.Equal("VastBot.Runbook.Features.Reminders.Scheduling.ReminderJob, VastBot.Runbook", await connection.QuerySingleAsync<string>("select job_class_name from qrtz_job_details"));
        Assert.Equal("wal", await connection.QuerySingleAsync<string>("pragma journal_mode"));
    }

    [Fact]
    public async Task A_firing_that_comes_though_something_newer_came_first_says_nothing()
    {
        await using var bench = await RecordBench.On("Sqlite");
        await using var process = await Start(bench);
        var incident = await process.Incidents.Declare(Some.Declaration() with { NextUpdate = Later }, "1", Some.Responder, Ct);

        await process.Get<ReminderDesk>().Fire(incident.Id, "update", Ct);

        Assert.Single(await process.Journal.Read(StreamId.Of(incident.Id), 0, Ct));
        Assert.Single(await process.Get<Timetable>().All(Ct));
        await process.Hosted<ReminderService>().StopAsync(Ct);
    }

    private static async Task<RecordProcess> Start(RecordBench bench)
    {
        var process = Prepare(bench);
        await process.Hosted<ReminderService>().StartAsync(Ct);
        await process.Get<Timetable>().All(Ct);
        return process;
    }

    private static RecordProcess Prepare(RecordBench bench)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(bench.Settings).Build();
        return new RecordProcess(bench.Settings, TimeProvider.System, services => services.AddEngine(configuration));
    }
}
