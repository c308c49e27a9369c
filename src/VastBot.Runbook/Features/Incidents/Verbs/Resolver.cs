using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Resolves an incident, if every workaround that is armed at that moment was confirmed to stay.</summary>
internal sealed class Resolver(IIncidents incidents, IncidentChanges changes, SecretMasker masker)
{
    /// <summary>Those that are armed and were not confirmed; then nothing was changed. Else what became of it.</summary>
    public async Task<(IReadOnlyList<string> Unconfirmed, IncidentChange Change)> Resolve(
        SeenIncident seen, string user, string whatFixedIt, IReadOnlyCollection<string> keep, CancellationToken cancellationToken)
    {
        if (await incidents.Find(seen.Id, cancellationToken) is not { } incident) return ([], new IncidentChange.NotThere());
        var armed = (await incidents.Environment(incident.Environment, cancellationToken)).Workarounds.Select(workaround => workaround.Name).ToList();
        if (incident.IsOpen && armed.Except(keep, StringComparer.Ordinal).ToList() is { Count: > 0 } unconfirmed) return (unconfirmed, new IncidentChange.Nothing(incident));
        return ([], await changes.Try(
            seen.Id,
            seen.Version,
            Author.Person(user),
            present => present.IsOpen ? [new Resolved(new(present.Status, IncidentStatus.Resolved), masker.Mask(whatFixedIt), armed)] : [],
            static other => other is Resolved or Reopened,
            cancellationToken));
    }
}
