using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;

namespace VastBot.Runbook.Features.Reminders.Scheduling;

/// <summary>
/// Runs the scheduler and sweeps, at the start and every minute. It is prepared beside everything else, once the doors are open: nothing waits for
/// Quartz, and where its store cannot be reached it is tried again.
/// </summary>
internal sealed partial class ReminderService(
    QuartzStore store, Timetable timetable, Sweep sweep, Clocks clocks, PreparationTurns turns, ILogger<ReminderService> logger)
    : BackgroundService, IPreparation
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan OpenAgain = TimeSpan.FromSeconds(5);

    public string Name => "Reminders";

    public bool IsReady { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await Open(stoppingToken) is not { } scheduler) return;
            try
            {
                timetable.Open(scheduler);
                IsReady = true;
                await turns.Run(() => TrySweep(stoppingToken), stoppingToken);
                while (true)
                {
                    await Task.Delay(SweepEvery, clocks.Runbook, stoppingToken);
                    await TrySweep(stoppingToken);
                }
            }
            finally
            {
                // Steps in hand are finished; they are short.
                await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task<IScheduler?> Open(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            IScheduler? scheduler = null;
            try
            {
                await turns.Run(async () => await (scheduler = await store.Build(stopping)).Start(stopping), stopping);
                return scheduler;
            }
            catch (Exception trouble) when (!stopping.IsCancellationRequested)
            {
                Log.CannotOpen(logger, trouble, OpenAgain);
                if (scheduler is not null) await scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
                await Task.Delay(OpenAgain, clocks.Wire, stopping);
            }
        }

        return null;
    }

    private async Task TrySweep(CancellationToken stopping)
    {
        try
        {
            if (await sweep.Run(stopping) is > 0 and var differences) Log.Swept(logger, differences);
        }
        catch (Exception trouble) when (!stopping.IsCancellationRequested)
        {
            Log.CannotSweep(logger, trouble);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The scheduler of reminders cannot start; trying again in {Wait}")]
        public static partial void CannotOpen(ILogger logger, Exception trouble, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Information, Message = "The sweep set {Differences} reminders right")]
        public static partial void Swept(ILogger logger, int differences);

        [LoggerMessage(Level = LogLevel.Error, Message = "The sweep of reminders failed; it comes again in a minute")]
        public static partial void CannotSweep(ILogger logger, Exception trouble);
    }
}
