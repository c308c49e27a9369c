namespace VastBot.Runbook.Outside.ServiceHealth;

/// <summary>The words with which health endpoints say how they are.</summary>
internal static class HealthWord
{
    private static readonly HashSet<string> Good = new(StringComparer.OrdinalIgnoreCase)
        { "ok", "okay", "healthy", "up", "pass", "passing", "operational", "green", "true", "good", "available", "alive", "running", "ready", "connected", "success", "online" };

    private static readonly HashSet<string> Middling = new(StringComparer.OrdinalIgnoreCase)
        { "degraded", "warn", "warning", "yellow", "partial", "slow", "limited", "rate_limited", "rate-limited" };

    public static bool IsGood(string word) => Good.Contains(word.Trim());

    public static bool IsMiddling(string word) => Middling.Contains(word.Trim());
}
