namespace VastBot.Drill.Cluster.Controllers;

/// <summary>The life of a container that ends by itself a few seconds after each start: back-off 10 s, doubled up to five minutes.</summary>
internal static class CrashLoop
{
    public static readonly TimeSpan Run = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The runs begun until a moment, oldest first; the last one may still be running.</summary>
    public static IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Runs(DateTimeOffset firstStart, DateTimeOffset until)
    {
        var backOff = TimeSpan.FromSeconds(10);
        for (var start = firstStart; start <= until; start += Run + backOff, backOff = Next(backOff)) yield return (start, start + Run);
    }

    private static TimeSpan Next(TimeSpan backOff) => backOff * 2 > Longest ? Longest : backOff * 2;
}
