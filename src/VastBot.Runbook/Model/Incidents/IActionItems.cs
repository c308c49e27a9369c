using VastBot.Runbook.Model.Incidents.Afterwards;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>Action items over all incidents; written with the events, so that asking folds nothing.</summary>
internal interface IActionItems
{
    /// <summary>A person's open ones, the next due first; at most so many.</summary>
    Task<IReadOnlyList<(IncidentId Incident, ActionItem Action)>> OpenOf(string userId, int most, CancellationToken cancellationToken);
}
