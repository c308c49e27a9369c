using VastBot.Runbook.Model;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>Who may deliver from which lane, and when. A lease that runs out, because its holder died, is anyone's.</summary>
internal sealed class LaneTable(Database database, StorageOptions options, Clocks clocks)
{
    private string ClaimDue => $"""
        with due as materialized
        (
            select lane as name from outbox_lane where due_at <= @now and leased_until <= @now and target{database.OneOf("targets")}
            order by due_at limit @count{database.LockFreeRows}
        )
        update outbox_lane set leased_by = @claim, leased_until = @until from due where lane = due.name
        returning lane as name, target, attempts, leased_by as LeasedBy
        """;

    private long Now => clocks.Wire.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => Now + (long)options.OutboxLease.TotalMilliseconds;

    public async Task<IReadOnlyList<Lane>> Claim(IReadOnlyCollection<string> targets, int count, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        var (claim, heldAt) = (Guid.NewGuid().ToString("N"), clocks.Wire.GetTimestamp());
        var lanes = await write.Query<Lane>(ClaimDue, new { now = Now, until = Until, claim, targets = targets.ToArray(), count });
        await write.Commit();
        foreach (var lane in lanes) lane.HeldAt = heldAt;
        return lanes;
    }

    /// <summary>Holds on for another lease. False: it ran out and someone else has the lane.</summary>
    public async Task<bool> Renew(Lane lane, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        var held = await Hold(write, lane);
        await write.Commit();
        return held;
    }

    /// <summary>The same as part of a transaction: whoever claims the lane meanwhile waits, or was first.</summary>
    public async Task<bool> Hold(WriteScope write, Lane lane)
    {
        var heldAt = clocks.Wire.GetTimestamp();
        var held = await write.Execute(
            "update outbox_lane set leased_until = @until where lane = @Name and leased_by = @LeasedBy", new { until = Until, lane.Name, lane.LeasedBy }) == 1;
        if (held) lane.HeldAt = heldAt;
        return held;
    }

    /// <summary>The head was delivered or set aside: failures count from zero again.</summary>
    public static Task Succeed(WriteScope write, Lane lane) => write.Execute(
        "update outbox_lane set attempts = 0, trouble = null where lane = @Name", new { lane.Name });

    /// <summary>Gives the lane back until its next attempt.</summary>
    public async Task Postpone(Lane lane, TimeSpan wait, string trouble, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        await write.Execute(
            """
            update outbox_lane set due_at = @due, attempts = attempts + 1, trouble = @trouble, leased_by = null, leased_until = 0
            where lane = @Name and leased_by = @LeasedBy
            """,
            new { due = Now + (long)wait.TotalMilliseconds, trouble = StoredText.Of(trouble), lane.Name, lane.LeasedBy });
        await write.Commit();
    }

    /// <summary>Gives the lane back: away with it if it is empty, else due at once.</summary>
    public async Task Release(Lane lane, CancellationToken cancellationToken)
    {
        await using var write = await database.Write(cancellationToken);
        var held = await write.Value<string>(
            $"select lane from outbox_lane where lane = @Name and leased_by = @LeasedBy{database.LockRows}", new { lane.Name, lane.LeasedBy });
        if (held is null) return;

        // A statement of its own, after the lock: only so does it see what was committed while we waited for it.
        var waits = await write.Value<long?>("select id from outbox_row where lane = @Name and finished_at is null limit 1", new { lane.Name }) is not null;
        await write.Execute(
            waits
                ? "update outbox_lane set due_at = @now, leased_by = null, leased_until = 0 where lane = @Name"
                : "delete from outbox_lane where lane = @Name",
            new { now = Now, lane.Name });
        await write.Commit();
    }
}
