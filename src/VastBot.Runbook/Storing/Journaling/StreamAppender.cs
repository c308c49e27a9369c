using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Databases;
using VastBot.Runbook.Storing.Delivering;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>Appends to one stream inside a transaction: the version check, the events, what follows from them, the outbox.</summary>
internal sealed class StreamAppender(Database database, IEnumerable<IStreamFollower> followers, OutboxTable outbox, Clocks clocks)
{
    public async Task<AppendResult> Append(WriteScope write, StreamId stream, int? expectedVersion, Author by, IReadOnlyList<JournalEvent> events)
    {
        ArgumentOutOfRangeException.ThrowIfZero(events.Count, nameof(events));
        if (await LockAt(write, stream) is not { } version) return new NoSuchStream();
        if (expectedVersion is { } expected && expected != version) return new VersionConflict(version, await EventRow.Between(write, stream, expected, version + 1));

        var at = Now();
        JournalEntry[] entries = [.. events.Select((happened, i) => new JournalEntry(stream, version + 1 + i, at, by, happened))];
        foreach (var entry in entries) await write.Execute(EventRow.Insert, EventRow.Of(entry));
        await write.Execute("update stream set version = @version where id = @id", new { id = stream.Key, version = entries[^1].Version });
        var rows = await followers.Single(follower => follower.Kind == stream.Kind).Follow(write, stream, entries);
        await outbox.Add(write, rows);
        return new Appended(entries);
    }

    /// <summary>The stream's version, held until the transaction ends. An environment's stream begins by being written to.</summary>
    private async Task<int?> LockAt(WriteScope write, StreamId stream)
    {
        var id = stream.Key;
        if (stream.Kind == StreamKind.Environment) await write.Execute("insert into stream (id, version) values (@id, 0) on conflict (id) do nothing", new { id });
        return (int?)await write.Value<long?>($"select version from stream where id = @id{database.LockRows}", new { id });
    }

    /// <summary>As exact as it is stored, so that listeners see what readers will.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clocks.Runbook.GetUtcNow().ToUnixTimeMilliseconds());
}
