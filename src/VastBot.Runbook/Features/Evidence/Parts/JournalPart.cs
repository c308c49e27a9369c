using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Storing.Journaling;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>The journal of the incident and, for the window, of its environment: one JSON object a line.</summary>
internal sealed class JournalPart(IJournal journal, EvidenceOptions options) : IEvidencePart
{
    public string Name => "journal";

    public TimeSpan Deadline => options.PartDeadline;

    public bool Applies(EvidenceJob job) => job.Incident is not null;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        var incident = StreamId.Of(job.Incident!.Value);
        tray.Lines(EntryName.Of("journal", $"{incident}.jsonl"), $"the journal of {incident}", (await journal.Read(incident, 0, cancellationToken)).Select(EntryJson.Write));
        var environment = StreamId.Environment(job.Environment.Name);
        var entries = (await journal.Read(environment, 0, cancellationToken)).Where(entry => entry.At >= job.From);
        tray.Lines(EntryName.Of("journal", $"environment-{job.Environment.Name}.jsonl"), $"the journal of {environment} since {job.From:O}", entries.Select(EntryJson.Write));
    }
}
