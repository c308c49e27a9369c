using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The form "Reopen…" sent off.</summary>
internal sealed class ReopenSubmission(Turns turns, Notice notice) : ReasonSubmission(notice)
{
    public override string CallbackId => ReasonForm.ReopenId;

    protected override Task<string> Turn(ViewSubmission submission, SeenIncident seen, string reason, CancellationToken cancellationToken) =>
        turns.Reopen(seen.Id, seen.Version, submission.UserId, reason, cancellationToken);
}
