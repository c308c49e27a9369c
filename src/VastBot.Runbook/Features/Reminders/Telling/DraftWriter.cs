using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Looks again, and says what is different since the last look: the draft of an update.</summary>
internal sealed class DraftWriter(ITriage triage, ITriageReports reports)
{
    public async Task<Draft> Write(Incident incident, CancellationToken cancellationToken)
    {
        var last = await Last(incident, cancellationToken);
        TriageReport fresh;
        try
        {
            var run = triage.Run(incident.Environment);
            fresh = run.Start;
            await foreach (var report in run.Reports.WithCancellation(cancellationToken)) fresh = report;
        }
        catch (ArgumentException)
        {
            return new Draft("", null, $"The environment {incident.Environment} is not configured any more, so I could not look.");
        }

        return fresh.Verdict is null
            ? new Draft("", null, "Triage did not come to an end, so I have nothing new to say.")
            : new Draft(ReportDifference.Say(last, fresh), fresh.Id, "");
    }

    /// <summary>The last look that people know of: the one behind what they were told last, else the newest.</summary>
    private async Task<TriageReport?> Last(Incident incident, CancellationToken cancellationToken)
    {
        if (incident.ToldReport is { } id && await reports.Find(id, cancellationToken) is { Verdict: not null } report) return report;
        return await reports.Newest(incident.Environment, cancellationToken);
    }
}
