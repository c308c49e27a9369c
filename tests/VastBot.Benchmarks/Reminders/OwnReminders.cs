using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing;

namespace VastBot.Benchmarks.Reminders;

/// <summary>VastBot's own: firings set through the timetable; what falls due are promises of real incidents, whose steps are journaled before they count.</summary>
internal sealed class OwnReminders : IRemindersSubject
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentBag<TimeSpan> _late = [];
    private readonly MeterListener _listener = new();
    private IScheduler _scheduler = null!;

    public OwnReminders(IReadOnlyDictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Where(setting => setting.Value is not null))
            .AddInMemoryCollection([new("Reminders:BeforeDue", "00:00:00")]).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System)).AddStoring(configuration).AddEngine(configuration).BuildServiceProvider();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "vastbot.reminders.late") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => _late.Add(TimeSpan.FromSeconds(seconds)));
        _listener.Start();
    }

    private Timetable Timetable => _services.GetRequiredService<Timetable>();

    private IIncidents Incidents => _services.GetRequiredService<IIncidents>();

    public async Task Start()
    {
        // Without the sweep of every minute: it would take away what belongs to no incident.
        _scheduler = await _services.GetRequiredService<QuartzStore>().Build(CancellationToken.None);
        Timetable.Open(_scheduler);
        await _scheduler.Start();
    }

    public async Task Store(int count, DateTimeOffset at)
    {
        for (var i = 0; i < count; i++) await Timetable.Set(new IncidentId(1_000_000 + i), "update", at, CancellationToken.None);
    }

    public async Task<IReadOnlyList<TimeSpan>> LetFire()
    {
        var first = TimeProvider.System.GetUtcNow() + RemindersSubject.Ahead;
        for (var i = 0; i < RemindersSubject.Firing; i++)
        {
            var due = first + (RemindersSubject.Apart * i);
            var incident = await Declare($"near {i}", due);
            await Timetable.Set(incident, "update", due, CancellationToken.None);
        }

        while (_late.Count < RemindersSubject.Firing) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        return [.. _late];
    }

    public async Task<IReadOnlyList<double>> Sweep(int open)
    {
        for (var i = 0; i < open; i++) await Declare($"far {i}", TimeProvider.System.GetUtcNow().AddDays(2));
        var sweep = _services.GetRequiredService<Sweep>();
        return [await Timed(sweep), await Timed(sweep)];
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: true);
        _listener.Dispose();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private async Task<IncidentId> Declare(string once, DateTimeOffset due)
    {
        var declared = new Declared { Environment = "production", Title = once, Severity = Severity.P1, Commander = "U0COMMANDER", NextUpdate = due };
        return (await Incidents.Declare(declared, once, Author.Person("U0RESPONDER"), CancellationToken.None)).Id;
    }

    private static async Task<double> Timed(Sweep sweep)
    {
        var start = TimeProvider.System.GetTimestamp();
        await sweep.Run(CancellationToken.None);
        return TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
    }
}
