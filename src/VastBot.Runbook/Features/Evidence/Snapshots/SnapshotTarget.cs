using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Evidence.Snapshots;

/// <summary>Collects one bundle for an incident into the configured folder. A collection that was killed goes on from its spool.</summary>
internal sealed class SnapshotTarget(
    IIncidents incidents, IJournal journal, IEnvironments environments, EvidenceCollector collector, BundleFolder folder, SnapshotBoard board, EvidenceOptions options, Clocks clocks)
    : IOutboxTarget
{
    public const string TargetName = "evidence";

    private const int MostAttempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var id = delivery.Row.Stream.AsIncident()!.Value;
        var entry = await SnapshotRow.Entry(journal, delivery.Row, cancellationToken);
        if (await incidents.Find(id, cancellationToken) is not { } incident || incident.Evidence.Any(kept => kept.Snapshot == entry.Version)) return new Delivered();
        var reason = Reason(entry);
        if (environments.Find(incident.Environment) is not { } environment)
            return Failed(entry, reason, $"the environment {incident.Environment} is no longer configured");
        var bundle = EvidenceWindow.Name($"{id}", entry.At, $"{entry.Version}-{reason}");
        try
        {
            folder.Tidy();
            var packed = await collector.Collect(Job(incident, entry, environment, reason, bundle), folder.PathOf($"{id}", bundle + BundleFolder.Ending), progress => board.Show(id, entry.Version, progress), packWhenStopped: false, cancellationToken);
            folder.KeepPlot($"{id}", packed);
            folder.Tidy();
            return new Delivered(new EvidenceCollected(
                entry.Version, reason, bundle + BundleFolder.Ending, packed.Size, packed.Sha256, packed.Manifest.Files.Count, [.. packed.Manifest.Missing.Select(gap => gap.What).Take(20)], packed.Manifest.Masked)
            {
                Replica = Environment.MachineName,
            });
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return delivery.Attempt < MostAttempts ? new TryAgain(trouble.Message, Pause) : Failed(entry, reason, trouble.Message);
        }
    }

    private EvidenceJob Job(Incident incident, JournalEntry entry, EnvironmentSettings environment, string reason, string bundle)
    {
        var now = clocks.Runbook.GetUtcNow();
        return new EvidenceJob
        {
            Bundle = bundle,
            Environment = environment,
            Incident = incident.Id,
            From = EvidenceWindow.From((entry.Event as EvidenceAsked)?.Since, incident, options.Before, now),
            To = now,
            Reason = reason,
        };
    }

    private static GaveUp Failed(JournalEntry entry, string reason, string why) => new(why, new EvidenceFailed(entry.Version, reason, why));

    private static string Reason(JournalEntry entry) => entry.Event switch
    {
        Declared => "declared",
        SeverityChanged e => $"severity {e.Severity.After}",
        Resolved => "resolved",
        _ => "asked for",
    };
}
