using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Stats;

/// <summary>Counts the incidents that were declared in a stretch of time.</summary>
internal sealed class StatsDesk(IIncidents incidents, IJournal journal, ITriageReports reports, Clocks clocks)
{
    public static readonly TimeSpan Usual = TimeSpan.FromDays(90);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    private const int Page = 200;

    public async Task<StatsReport> Count(TimeSpan span, CancellationToken cancellationToken)
    {
        var to = clocks.Runbook.GetUtcNow();
        var from = to - span;
        var counted = new List<CountedIncident>();
        IncidentId? before = null;
        while (true)
        {
            var page = await incidents.ListNewest(Page, before, cancellationToken);
            foreach (var summary in page.Where(summary => summary.DeclaredAt >= from)) counted.Add(await Look(summary.Id, cancellationToken));
            // Numbers follow the order of declaration.
            if (page.Count < Page || page[^1].DeclaredAt < from) return StatsReport.Of(counted, from, to);
            before = page[^1].Id;
        }
    }

    private async Task<CountedIncident> Look(IncidentId id, CancellationToken cancellationToken)
    {
        var entries = await journal.Read(StreamId.Of(id), 0, cancellationToken);
        var incident = Incident.Fold(id, entries);
        var verdict = incident.Report is { } report ? (await reports.Find(report, cancellationToken))?.Verdict?.Kind : null;
        return new(incident, IncidentFigures.Of(incident, entries), verdict);
    }
}
