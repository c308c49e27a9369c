using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>When the trouble of a declaration first showed: the start of its alert, or of the report that it was declared from.</summary>
internal sealed class FirstSigns(IAlertGroups alerts, Clocks clocks)
{
    /// <summary>What fires for longer is no sign of today's trouble, and would spoil every figure of it.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <returns>Null where there was neither.</returns>
    public async Task<DateTimeOffset?> Of(string? alert, TriageReport? report, CancellationToken cancellationToken)
    {
        IReadOnlyList<AlertGroup> groups = alert is not null
            ? await alerts.Find(alert, cancellationToken) is { } found ? [found] : []
            : report is not null ? await alerts.WithReport(report.Id, cancellationToken) : [];
        var now = clocks.Runbook.GetUtcNow();
        return groups.Select(group => group.Since()).Append(report?.StartedAt).Where(at => at <= now && at >= now - Oldest).Min();
    }
}
