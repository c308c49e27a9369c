using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Journaling;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>Delivers one lane's rows, one after the other, until it is empty, fails, or the program ends.</summary>
internal sealed partial class LaneRunner(
    Database database,
    LaneTable lanes,
    OutboxTable outbox,
    StreamAppender appender,
    StorageOptions options,
    Clocks clocks,
    ILogger<LaneRunner> logger)
{
    /// <param name="lane">Held by the caller's claim.</param>
    /// <param name="target">Whose lane it is.</param>
    /// <param name="stopping">No further row is begun.</param>
    /// <param name="abort">The row in hand is cut off.</param>
    public async Task Run(Lane lane, IOutboxTarget target, CancellationToken stopping, CancellationToken abort)
    {
        var attempt = (int)Math.Min(lane.Attempts, int.MaxValue - 1) + 1;
        while (!stopping.IsCancellationRequested && await outbox.Next(lane.Name, abort) is { Count: > 0 } rows)
        {
            using var scope = logger.BeginScope(DeliveryTrace.Scope(rows[^1].ToRow()));
            var since = DateTimeOffset.FromUnixTimeMilliseconds(rows[0].CreatedAt);
            var outcome = await Deliver(lane, target, new OutboxDelivery(rows[^1].ToRow(), attempt, since), abort);
            if (outcome is TryAgain failed)
            {
                Log.Failed(logger, lane.Name, attempt, failed.Why);
                await lanes.Postpone(lane, failed.After ?? BackOff.After(attempt - 1, options.OutboxBackOffCap, Random.Shared.NextDouble()), failed.Why, abort);
                return;
            }

            if (!await TickOff(lane, rows, outcome, abort)) return;
            attempt = 1;
        }

        await lanes.Release(lane, abort);
    }

    private async Task<DeliveryOutcome> Deliver(Lane lane, IOutboxTarget target, OutboxDelivery delivery, CancellationToken abort)
    {
        using var trace = DeliveryTrace.Begin(delivery);
        await using var lease = new LaneLease(lanes, lane, options, clocks.Wire);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, abort);
        try
        {
            return await target.Deliver(delivery, ends.Token);
        }
        catch (Exception trouble) when (!ends.IsCancellationRequested)
        {
            Log.Threw(logger, trouble, lane.Name);
            return new TryAgain($"{trouble.GetType().Name}: {trouble.Message}");
        }
    }

    /// <summary>The row's result and its end in one transaction. False: the lease ran out, and whoever has the lane now delivers again.</summary>
    private async Task<bool> TickOff(Lane lane, IReadOnlyList<WaitingRow> rows, DeliveryOutcome outcome, CancellationToken abort)
    {
        var (results, trouble) = outcome is GaveUp gaveUp ? (gaveUp.Results, gaveUp.Why) : (((Delivered)outcome).Results, (string?)null);
        if (trouble is not null) Log.GaveUp(logger, rows[^1].Key, trouble);
        await using var write = await database.Write(abort);

        // The stream before the lane, as every append does: otherwise the two could wait for each other.
        var appended = results.Count == 0 ? null : await appender.Append(write, rows[^1].ToRow().Stream, expectedVersion: null, Author.Bot, results) as Appended;
        if (!await lanes.Hold(write, lane))
        {
            Log.LeaseLost(logger, lane.Name);
            return false;
        }

        await outbox.Finish(write, rows, trouble);
        await LaneTable.Succeed(write, lane);
        await write.Commit();
        if (appended is not null) JournalLog.Grew(logger, appended.Entries);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery in lane {Lane} failed, attempt {Attempt}: {Why}")]
        public static partial void Failed(ILogger logger, string lane, int attempt, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery in lane {Lane} threw")]
        public static partial void Threw(ILogger logger, Exception trouble, string lane);

        [LoggerMessage(Level = LogLevel.Error, Message = "Set aside {Key}: {Why}")]
        public static partial void GaveUp(ILogger logger, string key, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of lane {Lane} ran out during a delivery; whoever has it now delivers again")]
        public static partial void LeaseLost(ILogger logger, string lane);
    }
}
