namespace VastBot.Runbook.Storing.Delivering;

/// <summary>How long a lane waits after a failure: 1 s, doubled each time up to a cap, less up to a fifth by chance, so that lanes do not come in step.</summary>
internal static class BackOff
{
    public static TimeSpan After(long failures, TimeSpan cap, double chance)
    {
        var seconds = Math.Min(Math.Pow(2, Math.Clamp(failures, 0, 30)), cap.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (1 - (0.2 * chance)));
    }
}
