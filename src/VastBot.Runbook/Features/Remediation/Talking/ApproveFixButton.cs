using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>"Approve", or "Confirm" where who asked confirms.</summary>
internal sealed class ApproveFixButton(FixDecisions decisions, FixJournal journal, IAccess access, FixConversation conversation) : DecisionButton(journal, access, conversation)
{
    public override string ActionId => FixActionIds.Approve;

    protected override Task<FixDecision> Decide(string token, Author by, CancellationToken cancellationToken) => decisions.Approve(token, by, null, cancellationToken);

    protected override string Thanks(Fix fix) => fix.Missing == 0
        ? "Approved. It is carried out now; the card shows how it goes."
        : "You have agreed. One more approver is needed; nothing has been changed.";
}
