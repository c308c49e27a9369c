namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>From when to when, and how far apart the points are: about 240 of them, so that an hour has one every 15 s.</summary>
internal sealed record MetricRange(DateTimeOffset From, DateTimeOffset To, TimeSpan Step)
{
    private const int Points = 240;
    private static readonly TimeSpan LeastStep = TimeSpan.FromSeconds(15);

    public static MetricRange Of(DateTimeOffset from, DateTimeOffset to)
    {
        var step = TimeSpan.FromSeconds(Math.Ceiling((to - from) / TimeSpan.FromSeconds(1) / Points));
        return new(from, to, step < LeastStep ? LeastStep : step);
    }
}
