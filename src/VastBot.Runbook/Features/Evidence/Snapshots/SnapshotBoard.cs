using System.Collections.Concurrent;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Evidence.Snapshots;

/// <summary>How far the collections of this process are, for whoever watches one; the journal alone says what became of it.</summary>
internal sealed class SnapshotBoard
{
    private const int Most = 100;
    private readonly ConcurrentDictionary<(IncidentId, int), EvidenceProgress> _progress = new();

    public void Show(IncidentId incident, int snapshot, EvidenceProgress progress)
    {
        if (_progress.Count > Most) _progress.Clear();
        _progress[(incident, snapshot)] = progress;
    }

    public EvidenceProgress? Of(IncidentId incident, int snapshot) => _progress.GetValueOrDefault((incident, snapshot));
}
