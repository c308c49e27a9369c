using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Puts an update onto the record: text, status and promise in one append, on the version that its author saw.</summary>
internal sealed class UpdateWriter(
    IIncidents incidents, IncidentChanges changes, NextUpdateChoices choices, PromiseRules rules, ITriageReports reports, SecretMasker masker, Clocks clocks)
{
    /// <summary>What a person wrote.</summary>
    public async Task<IncidentChange> Write(FormOrigin seen, UpdateEntry entry, Author by, CancellationToken cancellationToken)
    {
        if (await incidents.Find(seen.Incident, cancellationToken) is not { } known) return new IncidentChange.NotThere();
        var report = (await reports.Newest(known.Environment, cancellationToken))?.Id;
        return await changes.Try(
            seen.Incident,
            seen.Version,
            by,
            incident => incident.IsOpen && choices.Read(entry, incident, clocks.Runbook.GetUtcNow()) is Promised promised
                ? [.. Turned(incident, entry.Status), Moved(incident, promised), Said(incident, entry, report)]
                : [],
            Contradiction.OfUpdate,
            cancellationToken);
    }

    /// <summary>That nothing changed.</summary>
    public Task<IncidentChange> Hold(Incident seen, string text, string report, Author by, CancellationToken cancellationToken) => changes.Try(
        seen.Id,
        seen.Version,
        by,
        incident => incident.IsOpen
            ? [
                new PromiseMoved(new(incident.NextUpdate, rules.DefaultDue(incident, clocks.Runbook.GetUtcNow())), "no change"),
                new Updated(Masked(text), Same(incident.Impact), Same(incident.CurrentAction), Holding: true, report),
            ]
            : [],
        Contradiction.OfUpdate,
        cancellationToken);

    /// <summary>As it is journaled: no secret ever is.</summary>
    public string Masked(string text) => masker.Mask(text);

    private static IEnumerable<JournalEvent> Turned(Incident incident, IncidentStatus status) =>
        status == incident.Status || status == IncidentStatus.Resolved ? [] : [new StatusChanged(new(incident.Status, status))];

    private static PromiseMoved Moved(Incident incident, Promised promised) => new(new(incident.NextUpdate, promised.Due), promised.Reason);

    private Updated Said(Incident incident, UpdateEntry entry, string? report) => new(
        Masked(entry.Text), new(incident.Impact, Masked(entry.Impact)), new(incident.CurrentAction, Masked(entry.CurrentAction)), Holding: false, report);

    private static Change<string> Same(string text) => new(text, text);
}
