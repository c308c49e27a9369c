namespace VastBot.Slack;

/// <summary>1, 2, 4 … 60 seconds, each ± 20 % so that many do not come back at once; begins anew when Slack has said hello.</summary>
internal sealed class BackOff(Random random)
{
    private int _failures;

    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(60);

    public void Reset() => _failures = 0;

    public TimeSpan Next()
    {
        var seconds = Math.Min(Math.Pow(2, Math.Min(_failures++, 6)), Longest.TotalSeconds);
        return Jitter(TimeSpan.FromSeconds(seconds));
    }

    public TimeSpan Jitter(TimeSpan wait) => wait * (0.8 + (0.4 * random.NextDouble()));
}
