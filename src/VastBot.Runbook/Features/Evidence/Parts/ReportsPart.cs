using System.Text.Json;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Storing;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>Every triage report of the window, and a fresh one: what all sources say now.</summary>
internal sealed class ReportsPart(ITriageReports reports, ITriage triage, EvidenceOptions options) : IEvidencePart
{
    public string Name => "triage reports";

    public TimeSpan Deadline => options.PartDeadline;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var report in await reports.Between(job.Environment.Name, job.From, job.To, cancellationToken)) Keep(tray, report, "the stored triage report");
        }
        catch (NoRecordException) when (job.Incident is null)
        {
            // Where no bot has run yet, there are none.
        }
        catch (Exception trouble) when (trouble is not (OperationCanceledException or IOException))
        {
            tray.Lack("stored triage reports", $"because the storage cannot be read ({trouble.GetType().Name})");
        }

        var run = triage.Run(job.Environment.Name);
        var last = run.Start;
        await foreach (var report in run.Reports.WithCancellation(cancellationToken)) last = report;
        Keep(tray, last, "triage as evidence was collected");
    }

    private static void Keep(PartTray tray, TriageReport report, string source)
    {
        var name = EntryName.Of("triage", $"{report.StartedAt.UtcDateTime:yyyyMMdd-HHmmss}-{report.Id}.json");
        if (!tray.Has(name)) tray.Json(name, $"{source} {report.Id}", JsonDocument.Parse(ReportJson.Write(report)).RootElement);
    }
}
