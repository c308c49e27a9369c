using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Communication;

/// <summary>A proposal asks for approval where the work goes on, and its outcome is written there; a resolution that the public must hear of is proposed.</summary>
internal sealed class AskListener(IPublisher publisher) : IIncidentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => entry.Event switch
    {
        PublicTextProposed e when before.PublicText is { Stage: PublicTextStage.Proposed or PublicTextStage.Failed } old => [Ask(entry, e.Proposal), Ask(entry, old.Proposal)],
        PublicTextProposed e => [Ask(entry, e.Proposal)],
        PublicTextApproved e => [Ask(entry, e.Proposal)],
        PublicTextPublished e => [Ask(entry, e.Proposal)],
        PublicTextFailed e => [Ask(entry, e.Proposal)],
        Resolved when before.PageIncident is not null && publisher.Provider != StatusPageProvider.None =>
            [OutboxRow.For(entry, ResolutionTarget.TargetName, "resolution", OutboxKind.Work, $"{entry.Version}")],
        _ => [],
    };

    private static OutboxRow Ask(JournalEntry entry, string proposal) => OutboxRow.For(entry, AskTarget.TargetName, proposal, OutboxKind.Render);
}
