namespace VastBot.Drill.PagerDuty;

/// <summary>The alerts that PagerDuty holds, by dedup key. Acknowledging or resolving what is not open does nothing, as with the real one.</summary>
internal sealed class PagedAlerts
{
    private readonly Lock _lock = new();
    private readonly List<PagedAlert> _alerts = [];

    /// <summary>Every alert there ever was, the oldest first.</summary>
    public IReadOnlyList<PagedAlert> All
    {
        get
        {
            lock (_lock) return [.. _alerts];
        }
    }

    public void Take(string key, string action, string? summary, string? severity, DateTimeOffset at)
    {
        lock (_lock)
        {
            var open = _alerts.FindLastIndex(alert => alert.Key == key && alert.State != "resolved");
            if (action == "trigger" && open < 0) _alerts.Add(new PagedAlert(key, summary!, severity!, "triggered", 1, at));
            else if (action == "trigger") _alerts[open] = _alerts[open] with { Summary = summary!, Severity = severity!, Triggers = _alerts[open].Triggers + 1 };
            else if (open >= 0) _alerts[open] = _alerts[open] with { State = action == "resolve" ? "resolved" : "acknowledged" };
        }
    }
}
