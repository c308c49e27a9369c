using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>One instrument and its series.</summary>
internal sealed class InstrumentReading
{
    /// <summary>More series than this are a mistake in a tag; the rest is left out.</summary>
    private const int MostSeries = 500;

    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    /// <summary>So many series are found by their tags alone, without writing the labels anew at each measurement.</summary>
    private const int MostRemembered = 16;

    private readonly ConcurrentDictionary<string, SeriesReading> _series = new(StringComparer.Ordinal);
    private volatile Remembered[] _remembered = [];
    private readonly bool _adds;

    public InstrumentReading(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        Kind = type switch
        {
            _ when type.StartsWith("Histogram", StringComparison.Ordinal) => PrometheusKind.Histogram,
            _ when type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) => PrometheusKind.Counter,
            _ => PrometheusKind.Gauge,
        };
        // What is observed is the whole already; what is recorded adds up, except a gauge.
        _adds = !instrument.IsObservable && !type.StartsWith("Gauge", StringComparison.Ordinal);
        Bounds = Kind is PrometheusKind.Histogram ? Advised(instrument) ?? UsualBounds : [];
        Name = PrometheusName.Of(instrument.Name, instrument.Unit, Kind);
        Help = instrument.Description ?? "";
    }

    public string Name { get; }

    public string Help { get; }

    public PrometheusKind Kind { get; }

    public IReadOnlyList<double> Bounds { get; }

    public IEnumerable<KeyValuePair<string, SeriesReading>> Series => _series.OrderBy(series => series.Key, StringComparer.Ordinal);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if ((Find(tags) ?? Named(tags)) is not { } series) return;
        if (Kind is PrometheusKind.Histogram) series.Observe(value);
        else if (_adds) series.Add(value);
        else series.Set(value);
    }

    private SeriesReading? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var remembered in _remembered)
            if (remembered.Has(tags)) return remembered.Series;
        return null;
    }

    private SeriesReading? Named(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusName.Labels(tags);
        if (!_series.TryGetValue(labels, out var series))
        {
            if (_series.Count >= MostSeries) return null;
            series = _series.GetOrAdd(labels, _ => new SeriesReading(Bounds));
        }

        // Of two who remember at once one is forgotten again, which costs nothing but the labels.
        if (_remembered is { Length: < MostRemembered } known) _remembered = [.. known, new Remembered([.. tags], series)];
        return series;
    }

    private static double[]? Advised(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } bounds } => [.. bounds.Select(bound => (double)bound)],
        _ => null,
    };

    private sealed record Remembered(KeyValuePair<string, object?>[] Tags, SeriesReading Series)
    {
        public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length != Tags.Length) return false;
            for (var i = 0; i < tags.Length; i++)
                if (!string.Equals(tags[i].Key, Tags[i].Key, StringComparison.Ordinal) || !Equals(tags[i].Value, Tags[i].Value)) return false;
            return true;
        }
    }
}
