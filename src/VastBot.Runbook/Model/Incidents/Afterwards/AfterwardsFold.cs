using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>What events do to what is kept and learned: evidence, action items, postmortem.</summary>
internal static class AfterwardsFold
{
    public static Incident Apply(Incident incident, JournalEntry entry) => entry.Event switch
    {
        EvidenceCollected e => incident with { Evidence = [.. incident.Evidence, new(e.Snapshot, e.Reason, e.File, e.Size, e.Sha256, e.Missing, entry.At, e.Replica)] },
        ActionAdded e when incident.Action(e.Number) is null => incident with { Actions = [.. incident.Actions, new(e.Number, e.Text, e.Owner, e.Due)] },
        ActionTicked e => incident with { Actions = [.. incident.Actions.Select(action => action.Number == e.Number ? action with { Done = e.Done } : action)] },
        FollowUpReminded e => incident with { FollowUps = [.. incident.FollowUps.Where(count => count.Subject != e.Subject), new(e.Subject, incident.TimesReminded(e.Subject) + e.Moments)] },
        // The draft comes once its message is posted: somebody may have been faster.
        PostmortemWritten { Version: 1 } when incident.Postmortem is not null => incident,
        PostmortemWritten e => incident with { Postmortem = (incident.Postmortem ?? new()) with { Version = e.Version, Words = e.Words, Waived = null } },
        PostmortemPublished e => incident with { Postmortem = (incident.Postmortem ?? new()) with { PublishedVersion = e.Version, Waived = null } },
        PostmortemWaived e => incident with { Postmortem = (incident.Postmortem ?? new()) with { Waived = e.Reason } },
        _ => incident,
    };
}
