using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>How fixes are said to people, in plain text.</summary>
internal static class FixWords
{
    /// <summary>Where it stands, as the end of a sentence.</summary>
    public static string Outcome(Fix fix) => fix switch
    {
        { UndoneBy: { } by } => $"it was taken back by {by}",
        { Stage: FixStage.Proposed, Missing: > 0, Approvals.Count: > 0 } => "one approval is there, one more is needed",
        { Stage: FixStage.Proposed } => "it waits for approval",
        { Stage: FixStage.Approved } => "it is approved and about to be carried out",
        { Stage: FixStage.Running } => "it is being carried out",
        { Stage: FixStage.Done, Result: FixResult.Worked } => "it was carried out and worked",
        { Stage: FixStage.Done, Result: FixResult.DidNotWork } => "it was carried out and did not work",
        { Stage: FixStage.Done, Result: FixResult.CannotTell } => "it was carried out; whether it worked cannot be told",
        { Stage: FixStage.Done } => "it was carried out; whether it worked is being watched",
        { Stage: FixStage.Failed } => "it failed",
        { Stage: FixStage.Rejected } => "it was rejected",
        { Stage: FixStage.Expired } => "it expired",
        _ => "the facts had moved, so it was not run",
    };

    /// <summary>What it does, as a title.</summary>
    public static string Title(FixChoice choice, bool isUndo) => (isUndo ? "Undo: " : "") + choice.Action switch
    {
        FixActions.RotateKey => "Rotate the API key",
        FixActions.Restart => "Restart the integration",
        FixActions.QueueMode => choice.Argument == FixActions.Off ? "Switch queue mode off" : "Switch queue mode on",
        FixActions.Fallback => choice.Argument == FixActions.Off ? "Switch the fallback off" : "Switch the fallback on",
        FixActions.Rollback => "Roll back to the revision before",
        FixActions.Scale => $"Scale to {choice.Argument} pods",
        _ => $"{choice}",
    };

    public static string Needed(ApprovalRule rule) => rule switch
    {
        ApprovalRule.Self => "who asks confirms",
        ApprovalRule.One => "one approver who did not ask",
        _ => "two approvers who did not ask",
    };

    public static string Who(Author author) => author.Kind switch
    {
        AuthorKind.Bot => "VastBot",
        AuthorKind.Terminal => $"{author.Id} (at a terminal)",
        _ => author.Id,
    };
}
