namespace VastBot.Runbook.Features.Metrics;

/// <summary>One series: a value, or a histogram's counts.</summary>
internal sealed class SeriesReading(IReadOnlyList<double> bounds)
{
    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[bounds.Count + 1];
    private double _value;
    private long _count;

    public void Set(double value)
    {
        lock (_lock) _value = value;
    }

    public void Add(double value)
    {
        lock (_lock) _value += value;
    }

    public void Observe(double value)
    {
        var at = 0;
        while (at < bounds.Count && value > bounds[at]) at++;
        lock (_lock)
        {
            _counts[at]++;
            _count++;
            _value += value;
        }
    }

    /// <summary>The value or the sum, how many were observed, and how many of them up to each bound and beyond.</summary>
    public (double Value, long Count, long[] UpTo) Read()
    {
        lock (_lock)
        {
            var upTo = new long[_counts.Length];
            for (var (i, sum) = (0, 0L); i < upTo.Length; i++) upTo[i] = sum += _counts[i];
            return (_value, _count, upTo);
        }
    }
}
