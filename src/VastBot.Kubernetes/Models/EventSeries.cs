namespace VastBot.Kubernetes;

internal sealed record EventSeries
{
    public int? Count { get; init; }

    public DateTimeOffset? LastObservedTime { get; init; }
}
