using System.Globalization;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What must happen because of what happened to a fix: its card, its work, those who must hear of it, its incident's timeline.</summary>
internal sealed class FixListener : IEnvironmentListener
{
    public IEnumerable<OutboxRow> Hear(EnvironmentState before, JournalEntry entry, EnvironmentState after, IReadOnlyList<IncidentId> open)
    {
        if (entry.Event is not FixEvent happened || after.Fixes.FirstOrDefault(known => known.Id == happened.Fix) is not { } fix) yield break;
        if (happened is FixApproved && fix.Stage == FixStage.Approved) yield return OutboxRow.For(entry, FixRunner.Target, fix.Id, OutboxKind.Work);
        if (happened is FixLookDue look) yield return OutboxRow.For(entry, FixLooker.Target, fix.Id, OutboxKind.Work, look.Minute.ToString(CultureInfo.InvariantCulture));
        if (happened is not (FixCardPosted or FixStepped or FixLookDue or FixTidied)) yield return OutboxRow.For(entry, FixCards.Target, fix.Id, OutboxKind.Render);
        if (Occasion(happened, fix) is { } occasion) yield return OutboxRow.For(entry, FixNotices.Target, $"{occasion}/{fix.Id}", OutboxKind.Send, fix.Id);
        if (fix.Incident is { } named && IncidentId.Parse(named) is { } incident && FixTimeline.Payload(happened, fix, entry) is { } told)
            yield return OutboxRow.For(entry, FixTimeline.Target, fix.Id, OutboxKind.Send, told, StreamId.Of(incident));
    }

    private static string? Occasion(FixEvent happened, Fix fix) => happened switch
    {
        FixProposed when fix.Rule != ApprovalRule.Self => FixNotices.Ask,
        FixApproved { BrokeGlass: not null } => FixNotices.Glass,
        FixWarned when fix.Rule != ApprovalRule.Self => FixNotices.Warn,
        FixFailed { MissingRight: not null } => FixNotices.Right,
        _ => null,
    };
}
