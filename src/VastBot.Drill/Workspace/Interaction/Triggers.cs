using System.Collections.Concurrent;
using System.Globalization;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>Hands out the ids by which one action of a person opens one modal, and judges them: unknown, then used, then old.</summary>
internal sealed class Triggers(TimeProvider time, TimeSpan lifetime)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private int _count;

    public string Issue(string user)
    {
        var n = Interlocked.Increment(ref _count);
        var id = string.Create(CultureInfo.InvariantCulture, $"{n}.{time.GetUtcNow().ToUnixTimeSeconds()}.{Guid.NewGuid():N}");
        _entries[id] = new Entry(user, time.GetUtcNow());
        return id;
    }

    /// <summary>Uses a trigger up: the person it belongs to, or the error code.</summary>
    public (string? User, string? Error) Use(string id)
    {
        if (!_entries.TryGetValue(id, out var entry)) return (null, "invalid_trigger_id");
        lock (entry)
        {
            if (entry.Used) return (null, "exchanged_trigger_id");
            if (time.GetUtcNow() - entry.IssuedAt > lifetime) return (null, "expired_trigger_id");
            entry.Used = true;
            return (entry.User, null);
        }
    }

    private sealed record Entry(string User, DateTimeOffset IssuedAt)
    {
        public bool Used { get; set; }
    }
}
