using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>
/// Delivers what the outbox holds: several lanes at once, each in order. It wakes when this process appends and looks every
/// <see cref="StorageOptions.OutboxPoll"/> for what others left and for retries that are due. At the end it lets the rows in hand finish.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IEnumerable<IOutboxTarget> targets,
    Database database,
    LaneTable lanes,
    LaneRunner runner,
    OutboxTable outbox,
    OutboxBell bell,
    StorageOptions options,
    Clocks clocks,
    ILogger<OutboxDispatcher> logger,
    PreparationTurns turns) : BackgroundService
{
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IOutboxTarget> _targets = targets.ToDictionary(target => target.Name, StringComparer.Ordinal);
    private readonly CancellationTokenSource _abort = new();
    private readonly List<Task> _running = [];
    private DateTimeOffset _forgotten = DateTimeOffset.MinValue;

    /// <summary>Takes no further row and waits for those in hand; what the host has no patience for is cut off and delivered again later.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var impatient = cancellationToken.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _abort);
        await base.StopAsync(CancellationToken.None);
    }

    public override void Dispose()
    {
        base.Dispose();
        _abort.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await turns.Run(() => Begin(stoppingToken), stoppingToken);
        if (_targets.Count == 0) return;
        while (true)
        {
            await WaitForMore(stoppingToken);
            if (stoppingToken.IsCancellationRequested) break;
            _running.RemoveAll(lane => lane.IsCompleted);
            await StartWhatIsDue(stoppingToken);
        }

        await Task.WhenAll(_running);
    }

    private async Task Begin(CancellationToken stopping)
    {
        await OpenDatabase(stopping);
        if (_targets.Count > 0) await StartWhatIsDue(stopping);
    }

    /// <summary>Brings the schema up to date at the start, and says at the start what is wrong; triage works without a record.</summary>
    private async Task OpenDatabase(CancellationToken stopping)
    {
        try
        {
            await using var connection = await database.Open(stopping);
        }
        catch (Exception trouble) when (!stopping.IsCancellationRequested)
        {
            Log.CannotOpen(logger, trouble);
        }
        catch (OperationCanceledException)
        {
            // The program ends before it began.
        }
    }

    private async Task StartWhatIsDue(CancellationToken stopping)
    {
        try
        {
            await ForgetOld(stopping);
            var free = options.OutboxLanes - _running.Count;
            if (free <= 0) return;
            foreach (var lane in await lanes.Claim(_targets.Keys, free, stopping)) _running.Add(Run(lane, stopping));
        }
        catch (Exception trouble) when (!stopping.IsCancellationRequested)
        {
            Log.CannotLook(logger, trouble);
        }
        catch (OperationCanceledException)
        {
            // The program ends. A lane that was claimed in this moment is free again when its lease runs out.
        }
    }

    private async Task WaitForMore(CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var poll = Task.Delay(options.OutboxPoll, clocks.Wire, enough.Token);
        await Task.WhenAny([poll, bell.Wait(enough.Token), .. _running]);
        await enough.CancelAsync();
    }

    private async Task Run(Lane lane, CancellationToken stopping)
    {
        try
        {
            await runner.Run(lane, _targets[lane.Target], stopping, _abort.Token);
        }
        catch (Exception trouble)
        {
            // The database failed, or the end came: the lease runs out and the lane is taken up again.
            Log.LaneLeft(logger, trouble, lane.Name);
        }
    }

    private async Task ForgetOld(CancellationToken stopping)
    {
        var now = clocks.Wire.GetUtcNow();
        if (now - _forgotten < ForgetEvery) return;
        await outbox.Forget(now - options.KeepOutboxFor, stopping);
        _forgotten = now;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be opened; trying again when it is needed")]
        public static partial void CannotOpen(ILogger logger, Exception trouble);

        [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read; trying again")]
        public static partial void CannotLook(ILogger logger, Exception trouble);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane} was left; it is taken up again when its lease runs out")]
        public static partial void LaneLeft(ILogger logger, Exception trouble, string lane);
    }
}
