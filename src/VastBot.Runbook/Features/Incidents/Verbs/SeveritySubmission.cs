using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The form "Change severity…" sent off.</summary>
internal sealed class SeveritySubmission(Turns turns, Notice notice) : ReasonSubmission(notice)
{
    public override string CallbackId => ReasonForm.SeverityId;

    protected override async Task<string> Turn(ViewSubmission submission, SeenIncident seen, string reason, CancellationToken cancellationToken) =>
        Enum.TryParse<Severity>(submission.State.Option(ReasonForm.NewSeverity, ReasonForm.NewSeverity), out var severity)
            ? await turns.Severity(seen.Id, seen.Version, submission.UserId, severity, reason, cancellationToken)
            : "No severity was chosen. Nothing was changed.";
}
