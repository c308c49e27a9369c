using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Communication;

/// <summary>An incident's stream as the public may see it: the texts that were published, with the status and severity that their approval was given on.</summary>
internal static class PublishedFold
{
    /// <summary>Null where nothing was published.</summary>
    public static PublishedIncident? Of(IncidentId id, IEnumerable<JournalEntry> entries)
    {
        var incident = Incident.Before(id);
        var proposed = new Dictionary<string, PublicTextProposed>(StringComparer.Ordinal);
        var approved = new Dictionary<string, Incident>(StringComparer.Ordinal);
        var headline = "";
        List<PublishedUpdate> updates = [];
        foreach (var entry in entries)
        {
            incident = incident.With(entry);
            switch (entry.Event)
            {
                case PublicTextProposed e: proposed[e.Proposal] = e; break;
                case PublicTextApproved e: approved[e.Proposal] = incident; break;
                case PublicTextPublished e when proposed.Remove(e.Proposal, out var text):
                    var then = approved.GetValueOrDefault(e.Proposal, incident);
                    updates.Insert(0, new(e.Proposal, text.Text, StateOf(then.Status), ImpactOf(then.Severity), entry.At));
                    if (text.Headline.Length > 0) headline = text.Headline;
                    break;
            }
        }

        return updates.Count == 0 ? null : new(Slug(id), headline.Length > 0 ? headline : "Incident", updates);
    }

    /// <summary>The incident's place on the page.</summary>
    public static string Slug(IncidentId id) => id.ToString().ToLowerInvariant();

    public static PublishedImpact ImpactOf(Severity severity) => severity switch
    {
        Severity.P1 => PublishedImpact.Critical,
        Severity.P2 => PublishedImpact.Major,
        Severity.P3 => PublishedImpact.Minor,
        _ => PublishedImpact.None,
    };

    public static PublishedState StateOf(IncidentStatus status) => status switch
    {
        IncidentStatus.Identified => PublishedState.Identified,
        IncidentStatus.Monitoring => PublishedState.Monitoring,
        IncidentStatus.Resolved => PublishedState.Resolved,
        _ => PublishedState.Investigating,
    };
}
