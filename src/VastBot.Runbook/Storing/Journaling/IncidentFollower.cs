using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Storing.Databases;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>Behind an incident's stream: the line for listings, and the features that listen.</summary>
internal sealed class IncidentFollower(IEnumerable<IIncidentListener> listeners, FoldCache<Incident> folds) : IStreamFollower
{
    public StreamKind Kind => StreamKind.Incident;

    public async Task<IReadOnlyList<OutboxRow>> Follow(WriteScope write, StreamId stream, IReadOnlyList<JournalEntry> entries)
    {
        var before = await Before(write, stream, entries[0].Version);
        var incident = before;
        var rows = new List<OutboxRow>();
        foreach (var entry in entries)
        {
            var after = incident.With(entry);
            foreach (var listener in listeners) rows.AddRange(listener.Hear(incident, entry, after));
            incident = after;
        }

        await IncidentTable.Update(write, incident);
        await ActionTable.Update(write, before, incident);
        return rows;
    }

    private async Task<Incident> Before(WriteScope write, StreamId stream, int version)
    {
        var known = folds.UpTo(stream, version - 1);
        return (known.State ?? Incident.Before(stream.AsIncident()!.Value)).With(await EventRow.Between(write, stream, known.Version, version));
    }
}
