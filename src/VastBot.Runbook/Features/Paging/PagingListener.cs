using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Paging.Events;

namespace VastBot.Runbook.Features.Paging;

/// <summary>What the pager hears of an incident: a P1 or P2 triggers, the first "I am on it" acknowledges, the end resolves. Pure.</summary>
internal sealed class PagingListener(PagingOptions options) : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after)
    {
        if (!options.IsOn) return [];
        if (entry.Event is PageFailed { Action: PageActions.Trigger } failed) return Failed(before, entry, failed.Retrying);
        if (entry.Event is PagerAsked { Outcome: PageOutcome.Failed or PageOutcome.Refused }) return [Mention(entry, MentionTarget.OfOverdue)];
        return Actions(before, entry.Event, after).Select(action => Row(entry, action));
    }

    /// <summary>Who was not woken is mentioned, once; after that it is tried on behind it, as long as there is hope.</summary>
    private static IEnumerable<OutboxRow> Failed(Incident before, JournalEntry entry, bool retrying)
    {
        if (before.Paging is not { Retrying: true }) yield return Mention(entry, MentionTarget.OfIncident);
        if (retrying) yield return Row(entry, PageActions.Trigger, PagerTarget.Patient);
    }

    private static OutboxRow Mention(JournalEntry entry, string subject) => OutboxRow.For(entry, MentionTarget.TargetName, subject, OutboxKind.Send);

    private static IEnumerable<string> Actions(Incident before, JournalEvent happened, Incident after)
    {
        if (Begins(before, happened, after)) yield return PageActions.Trigger;
        if (Pages(after) && before.AcknowledgedAt is null && after.AcknowledgedAt is not null) yield return PageActions.Acknowledge;
        if (happened is Updated && after.IsOpen) yield return PageActions.PromiseKept;
        if (before.IsOpen && !after.IsOpen && before.DeclaredAt is not null) yield return PageActions.Resolve;
    }

    private static bool Begins(Incident before, JournalEvent happened, Incident after) => Pages(after) && happened switch
    {
        Declared => before.DeclaredAt is null,
        SeverityChanged => !Pages(before),
        Reopened => !before.IsOpen,
        _ => false,
    };

    private static bool Pages(Incident incident) => incident is { IsOpen: true, Severity: Severity.P1 or Severity.P2, DeclaredAt: not null };

    private static OutboxRow Row(JournalEntry entry, string action, string payload = "") =>
        OutboxRow.For(entry, PagerTarget.TargetName, action, OutboxKind.Send, payload);
}
