namespace VastBot.Drill.Prometheus.Queries;

/// <summary>One series: its labels, and its value at a moment (null where nothing was scraped).</summary>
internal sealed record Series(SortedDictionary<string, string> Labels, Func<DateTimeOffset, double?> At);
