namespace VastBot.Runbook.Features.Stats;

/// <summary>How long something took over several incidents. Of none at all there is no spread, rather than zero.</summary>
internal sealed record Spread(int Count, TimeSpan Median, TimeSpan Ninety)
{
    public static Spread? Of(IEnumerable<TimeSpan?> times)
    {
        var sorted = times.OfType<TimeSpan>().Order().ToArray();
        return sorted.Length == 0 ? null : new(sorted.Length, Middle(sorted), sorted[(int)Math.Ceiling(sorted.Length * 0.9) - 1]);
    }

    private static TimeSpan Middle(TimeSpan[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
