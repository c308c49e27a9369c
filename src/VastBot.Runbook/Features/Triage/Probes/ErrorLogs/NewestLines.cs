using System.Text;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Keeps the newest error lines of one container in a few fixed buffers, however many pass by.</summary>
/// <param name="most">How many to keep.</param>
/// <param name="before">Only lines before this time (nanoseconds); the others have been read already.</param>
internal sealed class NewestLines(int most, long before = long.MaxValue)
{
    /// <summary>How much of a line is kept: more than is shown, so that masking sees what it needs.</summary>
    public const int LongestLine = 2048;

    private readonly List<Kept> _kept = new(most);
    private int _oldest;
    private long _lastTime;
    private long _count;

    /// <summary>How many error lines there were.</summary>
    public long Count => _count;

    public void Offer(ReadOnlySpan<byte> line)
    {
        // A line without a time goes with the one before it.
        var length = 0;
        if (LogTime.TryRead(line, out var at, out length)) _lastTime = at;
        else at = _lastTime;
        if (at >= before) return;
        _count++;
        if (_kept.Count == most)
        {
            if (at < _kept[_oldest].At) return;
            Fill(_kept[_oldest], line[length..], at);
        }
        else
        {
            var kept = new Kept();
            Fill(kept, line[length..], at);
            _kept.Add(kept);
        }

        if (_kept.Count < most) return;
        for (var i = _oldest = 0; i < _kept.Count; i++)
            if ((_kept[i].At, _kept[i].Number).CompareTo((_kept[_oldest].At, _kept[_oldest].Number)) < 0) _oldest = i;
    }

    public int NewerThan(long at) => _kept.Count(k => k.At > at);

    /// <summary>Those kept, oldest first.</summary>
    public IEnumerable<(long At, string Text)> Lines() =>
        _kept.OrderBy(k => k.At).ThenBy(k => k.Number).Select(k => (k.At, Encoding.UTF8.GetString(k.Bytes, 0, k.Length).TrimEnd('\r', '\n')));

    private void Fill(Kept kept, ReadOnlySpan<byte> text, long at)
    {
        if (text.Length > LongestLine) text = text[..LongestLine];
        if (kept.Bytes.Length < text.Length) kept.Bytes = new byte[text.Length];
        text.CopyTo(kept.Bytes);
        (kept.Length, kept.At, kept.Number) = (text.Length, at, _count);
    }

    private sealed class Kept
    {
        public byte[] Bytes { get; set; } = [];

        public int Length { get; set; }

        public long At { get; set; }

        public long Number { get; set; }
    }
}
