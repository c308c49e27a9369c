using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The one bold line of a fix's card: what is so now, and nothing that is not.</summary>
internal static class FixState
{
    public static string Line(Fix fix, FixFaces faces, OutsideText outside) => fix switch
    {
        { UndoneBy: { } by } => $"Taken back ({outside.Line(by, 80)}).{(fix.Result == FixResult.DidNotWork ? " It had not worked." : "")}",
        { Stage: FixStage.Proposed } => Waiting(fix),
        { Stage: FixStage.Approved } => $"Approved by {Approvers(fix, faces)}. Nothing has been changed yet.",
        { Stage: FixStage.Running } => $"Approved by {Approvers(fix, faces)}; being carried out.",
        { Stage: FixStage.Rejected } => $"Rejected by {(fix.EndedBy is { } who ? faces.Of(who) : "somebody")}. Nothing was changed.",
        { Stage: FixStage.Expired } => "Expired: nobody agreed in time. Nothing was changed.",
        { Stage: FixStage.Drifted } => "Not run: the facts moved after it was asked for. Nothing was changed.",
        { Stage: FixStage.Failed } => $"Failed at {Mrkdwn.Time(fix.EndedAt!.Value)}.",
        { Result: FixResult.Worked, Choice.Action: FixActions.Fallback, Choice.Argument: FixActions.On } => "Done. The workaround holds.",
        { Result: FixResult.Worked } => "Done, and it worked.",
        { Result: FixResult.DidNotWork } => "Done, but it did not work. Triage again for the next option.",
        { Result: FixResult.CannotTell } => "Done. Whether it worked cannot be told.",
        _ => Watched(fix),
    };

    private static string Waiting(Fix fix)
    {
        var who = fix.Rule == ApprovalRule.Self ? "Waits for who asked to confirm" : fix.Missing == 1 ? "Waits for one approver who did not ask" : "Waits for two approvers who did not ask";
        return $"{who}, until {Mrkdwn.Time(fix.ExpiresAt)}. Nothing has been changed.{(fix.WarnedAt is null ? "" : " It expires soon.")}";
    }

    private static string Watched(Fix fix) => fix.Looks is [.., var last]
        ? last.Seen switch
        {
            FixResult.Worked => $"Done at {Mrkdwn.Time(fix.EndedAt!.Value)}; works so far.",
            FixResult.DidNotWork => $"Done at {Mrkdwn.Time(fix.EndedAt!.Value)}; no effect seen yet.",
            _ => $"Done at {Mrkdwn.Time(fix.EndedAt!.Value)}; the view that would tell is lost for now.",
        }
        : $"Done at {Mrkdwn.Time(fix.EndedAt!.Value)}; looked at after 1, 3 and 10 minutes.";

    private static string Approvers(Fix fix, FixFaces faces) => string.Join(" and ", fix.Approvals.Select(approval => faces.Of(approval.By)));
}
