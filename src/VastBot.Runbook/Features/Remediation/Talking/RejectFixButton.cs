using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>"Reject", or "Cancel" by who asked.</summary>
internal sealed class RejectFixButton(FixDecisions decisions, FixJournal journal, IAccess access, FixConversation conversation) : DecisionButton(journal, access, conversation)
{
    public override string ActionId => FixActionIds.Reject;

    protected override Task<FixDecision> Decide(string token, Author by, CancellationToken cancellationToken) => decisions.Reject(token, by, cancellationToken);

    protected override string Thanks(Fix fix) => "Rejected. Nothing was changed.";
}
