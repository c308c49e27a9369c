using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>
/// Changes an incident on what its author saw: the first of two wins, and the other learns who won. What happened meanwhile without
/// contradicting it, such as a note or a receipt, is no obstacle.
/// </summary>
internal sealed class IncidentChanges(IIncidents incidents, IJournal journal)
{
    /// <param name="id">Which incident.</param>
    /// <param name="seen">The version that the author saw, if it was an earlier one: a form was open meanwhile. Null: the present one.</param>
    /// <param name="by">The author.</param>
    /// <param name="decide">The events for the incident as it stands; none where there is nothing to do.</param>
    /// <param name="contradicts">Does somebody else's event stand against it?</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IncidentChange> Try(
        IncidentId id,
        int? seen,
        Author by,
        Func<Incident, IReadOnlyList<JournalEvent>> decide,
        Func<JournalEvent, bool> contradicts,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await incidents.Find(id, cancellationToken) is not { } incident) return new IncidentChange.NotThere();
            var events = decide(incident);
            if (seen is { } version && version < incident.Version)
            {
                var since = await journal.Read(StreamId.Of(id), version, cancellationToken);
                var won = since.FirstOrDefault(entry => contradicts(entry.Event));

                // The author's own first click is no rival of the second.
                if (won is not null && (won.By != by || events.Count > 0)) return new IncidentChange.Lost(incident, won);
            }

            if (events.Count == 0) return new IncidentChange.Nothing(incident);
            if (await incidents.Change(id, incident.Version, by, events, cancellationToken) is Appended appended)
                return new IncidentChange.Done(incident, appended.Entries.Aggregate(incident, static (state, entry) => state.With(entry)));

            // Somebody was quicker: look at what they did, and decide again on the incident as it stands now.
            seen = incident.Version;
        }
    }
}
