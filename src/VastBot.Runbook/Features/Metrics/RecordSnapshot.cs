using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>What the gauges show of the record: as it was a few seconds ago.</summary>
/// <param name="Open">Open incidents by severity.</param>
/// <param name="Overdue">Incidents whose promised update is late.</param>
internal sealed record RecordSnapshot(IReadOnlyDictionary<Severity, int> Open, int Overdue, OutboxState Outbox);
