using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Fills the form in from stored triage reports.</summary>
internal sealed class DeclareDrafts(ITriageReports reports, IAlertGroups alerts, IEnvironments environments, Clocks clocks)
{
    /// <summary>An older report tells of another trouble.</summary>
    private static readonly TimeSpan StillNews = TimeSpan.FromMinutes(30);

    /// <summary>From the report that a person looked at; from the newest one where that is no longer kept.</summary>
    public async Task<DeclareDraft> FromReport(string report, CancellationToken cancellationToken) =>
        await reports.Find(report, cancellationToken) is { Verdict: not null } found ? Of(found) : await In(null, "", cancellationToken);

    /// <summary>From an alert and the triage that was run for it. What the alert says is the title where triage found nothing wrong, or is not done yet.</summary>
    public async Task<DeclareDraft> FromAlert(string alert, CancellationToken cancellationToken)
    {
        if (await alerts.Find(alert, cancellationToken) is not { } group) return await In(null, "", cancellationToken);
        var report = group.Report is { } id ? await reports.Find(id, cancellationToken) : null;
        var draft = report?.Verdict is null
            ? new DeclareDraft { Environment = group.Environment, Severity = Severity.P2, SeverityReason = "triage is not done yet; choose by what users feel" }
            : Of(report);
        return draft with { Title = report?.Verdict?.Severity is null ? group.Title : draft.Title, Alert = group.Id, AlertAt = group.Since() };
    }

    /// <summary>From the environment's newest report, if that is news. An unknown environment means the default one.</summary>
    public async Task<DeclareDraft> In(string? environment, string title, CancellationToken cancellationToken)
    {
        var name = (environments.Find(environment) ?? environments.Default).Name;
        var newest = await reports.Newest(name, cancellationToken);
        var draft = newest is { Verdict: not null } && clocks.Runbook.GetUtcNow() - newest.StartedAt <= StillNews
            ? Of(newest)
            : new DeclareDraft { Environment = name, Severity = Severity.P2, SeverityReason = "nobody ran triage in the last 30 minutes; choose by what users feel" };
        return title.Length > 0 ? draft with { Title = title } : draft;
    }

    private static DeclareDraft Of(TriageReport report)
    {
        var verdict = report.Verdict!;
        return new DeclareDraft
        {
            Environment = report.Environment,
            Title = FirstSentence(verdict.Headline),
            Severity = verdict.Severity ?? Severity.P3,
            SeverityReason = verdict.Severity is null ? "triage found nothing wrong; choose by what users feel" : verdict.SeverityReason,
            Impact = verdict.Severity is null ? "" : Capital(verdict.SeverityReason),
            CurrentAction = verdict.Actions is [var next, ..] ? next.Text : "",
            Report = report.Id,
            ReportAt = report.StartedAt,
        };
    }

    private static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..end] : text.TrimEnd('.');

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
