namespace VastBot.Drill.Prometheus.Queries;

/// <summary>One element of an instant vector.</summary>
internal sealed record Sample(IReadOnlyDictionary<string, string> Labels, double Value)
{
    public static readonly IReadOnlyDictionary<string, string> NoLabels = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The labels as one text, by which two elements are the same or not.</summary>
    public string Identity { get; } = string.Join(',', Labels.Where(l => l.Key != "__name__").Select(l => $"{l.Key}={l.Value}"));
}
