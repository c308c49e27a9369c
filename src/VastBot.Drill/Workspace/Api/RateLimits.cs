using System.Collections.Concurrent;

namespace VastBot.Drill.Workspace.Api;

/// <summary>One bucket per method (and per channel for posting): full after a minute's pause, refilled evenly.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Messages that one channel takes at once, before one a second.</summary>
    public const int ChannelBurst = 10;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one call; null when it may go ahead, else the seconds to wait.</summary>
    public int? Take(string key, double perSecond, int burst)
    {
        var bucket = _buckets.GetOrAdd(key, _ => new Bucket { Left = burst, At = time.GetUtcNow() });
        lock (bucket)
        {
            var now = time.GetUtcNow();
            bucket.Left = Math.Min(burst, bucket.Left + ((now - bucket.At).TotalSeconds * perSecond));
            bucket.At = now;
            if (bucket.Left < 1) return Math.Max(1, (int)Math.Ceiling((1 - bucket.Left) / perSecond));
            bucket.Left--;
            return null;
        }
    }

    private sealed class Bucket
    {
        public double Left { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
