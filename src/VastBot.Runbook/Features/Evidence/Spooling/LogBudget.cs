using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>How much of all logs together is kept: beyond the bound, the oldest stretch of whichever log is left out.</summary>
internal sealed class LogBudget(long most)
{
    private readonly Lock _lock = new();
    private readonly List<(LogSegment Segment, LogDropped From)> _kept = [];
    private long _total;

    /// <summary>Small enough that what is left out is near to what must be, also on a disk that fills up long before the bound.</summary>
    public int SegmentBytes { get; } = (int)Math.Clamp(most / 64, 64 * 1024, 256 * 1024);

    public void Add(LogSegment segment, LogDropped from)
    {
        lock (_lock)
        {
            _kept.Add((segment, from));
            _total += segment.Bytes;
            while (_total > most && _kept.Count > 1) DropOldest($"a bundle holds at most {Sizes.Of(most)} of logs");
        }
    }

    /// <summary>Makes room on a full disk. False where there is nothing left to leave out.</summary>
    public bool DropHalf()
    {
        lock (_lock)
        {
            if (_kept.Count == 0) return false;
            var goal = _total / 2;
            do DropOldest(DiskFull.Words);
            while (_total > goal && _kept.Count > 0);
            return true;
        }
    }

    private void DropOldest(string why)
    {
        var oldest = _kept.MinBy(kept => kept.Segment.Until);
        _kept.Remove(oldest);
        _total -= oldest.Segment.Bytes;
        File.Delete(oldest.Segment.Path);
        oldest.From.Add(oldest.Segment, why);
    }
}
