using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The buttons of a fix's card; none for a state that they do not apply to.</summary>
internal static class FixButtons
{
    public static IReadOnlyList<BlockElement> Of(Fix fix) => fix.Stage switch
    {
        FixStage.Proposed => [.. Deciding(fix)],
        FixStage.Rejected or FixStage.Expired or FixStage.Drifted => [Button(FixActionIds.AskAgain, "Ask again", fix.Id)],
        FixStage.Failed when fix.Steps.Count > 0 => [Button(FixActionIds.Undo, "Undo…", fix.Id), Button(FixActionIds.AskAgain, "Ask again", fix.Id)],
        FixStage.Failed => [Button(FixActionIds.AskAgain, "Ask again", fix.Id)],
        FixStage.Done => [.. After(fix)],
        _ => [],
    };

    private static IEnumerable<BlockElement> Deciding(Fix fix)
    {
        var alone = fix.Rule == ApprovalRule.Self;
        yield return Button(FixActionIds.Approve, alone ? "Confirm" : "Approve", fix.Token, ButtonStyle.Primary);
        yield return Button(FixActionIds.Reject, alone ? "Cancel" : "Reject", fix.Token, ButtonStyle.Danger);
        if (!alone && fix.Severity == Severity.P1) yield return Button(FixActionIds.BreakGlass, "Break glass…", fix.Token);
    }

    private static IEnumerable<BlockElement> After(Fix fix)
    {
        if (fix.Result == FixResult.DidNotWork && fix.Looks is [.., { Report: { } report }]) yield return Button(ActionIds.ReRun, "Triage again", report, ButtonStyle.Primary);
        if (MayUndo(fix)) yield return Button(FixActionIds.Undo, "Undo…", fix.Id);
    }

    private static bool MayUndo(Fix fix) => fix is { UndoneBy: null, UndoOf: null, Choice.Action: not FixActions.Restart, TidiedAt: null };

    private static Button Button(string action, string label, string value, ButtonStyle? style = null) => new() { ActionId = action, Text = label, Value = value, Style = style };
}
