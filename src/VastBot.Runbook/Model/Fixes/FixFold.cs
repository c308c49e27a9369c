using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Fixes;

/// <summary>What each kind of event does to an environment's fixes.</summary>
internal static class FixFold
{
    /// <summary>How many fixes that are over are still known; a listing needs no more.</summary>
    private const int Kept = 100;

    public static IReadOnlyList<Fix> Apply(IReadOnlyList<Fix> fixes, JournalEntry entry) => entry.Event switch
    {
        FixProposed e when fixes.All(fix => fix.Id != e.Fix) => Keep([.. fixes, Begin(e, entry)]),
        FixEvent e => [.. fixes.Select(fix => fix.Id == e.Fix ? Go(fix, e, entry) : fix)],
        _ => fixes,
    };

    private static Fix Begin(FixProposed e, JournalEntry entry) => new()
    {
        Id = e.Fix,
        Choice = e.Choice,
        AskedBy = entry.By,
        AskedAt = entry.At,
        Why = e.Why,
        Incident = e.Incident,
        Report = e.Report,
        UndoOf = e.UndoOf,
        Changes = e.Changes,
        Facts = e.Facts,
        BlastRadius = e.BlastRadius,
        HowToUndo = e.HowToUndo,
        Rule = e.Rule,
        Severity = e.Severity,
        ExpiresAt = e.ExpiresAt,
        Token = e.Token,
        Channel = e.Channel,
    };

    private static Fix Go(Fix fix, FixEvent happened, JournalEntry entry) => happened switch
    {
        FixCardPosted e => fix with { Card = e.Message },
        FixApproved e when fix.Stage == FixStage.Proposed => Approve(fix, e, entry),
        FixWarned when fix.Stage == FixStage.Proposed => fix with { WarnedAt = entry.At },
        FixRejected e when fix.Stage == FixStage.Proposed => End(fix, FixStage.Rejected, e.Why, entry),
        FixExpired when fix.Stage == FixStage.Proposed => End(fix, FixStage.Expired, "", entry),
        FixDrifted e when fix.Stage is FixStage.Proposed or FixStage.Approved => End(fix, FixStage.Drifted, e.Moved, entry),
        FixStarted when fix.Stage == FixStage.Approved => fix with { Stage = FixStage.Running, StartedAt = entry.At },
        FixStepped e => fix with { Steps = [.. fix.Steps, new FixStep(e.Step, entry.At, e.Note)] },
        FixDone when fix.IsOpen => End(fix, FixStage.Done, "", entry),
        FixFailed e when fix.IsOpen => End(fix, FixStage.Failed, e.Why, entry),
        FixLookDue e when fix.IsWatched => fix with { LookingAt = e.Minute },
        FixLooked e when fix.Stage == FixStage.Done => Look(fix, e, entry),
        FixUndone e => fix with { UndoneBy = e.By, LookingAt = null },
        FixTidied => fix with { TidiedAt = entry.At },
        _ => fix,
    };

    private static Fix Approve(Fix fix, FixApproved e, JournalEntry entry)
    {
        var approved = fix with { Approvals = [.. fix.Approvals, new FixApproval(entry.By, entry.At, e.BrokeGlass)], Token = e.NextToken };
        return approved.Missing == 0 ? approved with { Stage = FixStage.Approved } : approved;
    }

    private static Fix End(Fix fix, FixStage stage, string trouble, JournalEntry entry) =>
        fix with { Stage = stage, Trouble = trouble, EndedAt = entry.At, EndedBy = entry.By, Token = "" };

    private static Fix Look(Fix fix, FixLooked e, JournalEntry entry) => fix with
    {
        Looks = [.. fix.Looks.Where(look => look.Minute != e.Minute), new FixLook(e.Minute, entry.At, e.Seen, e.Summary, e.Report)],
        LookingAt = null,
        Result = fix.Result == FixResult.Open ? e.Settles : fix.Result,
    };

    /// <summary>What is open, watched or keeps a key stays known for as long as it does; of the rest the newest.</summary>
    private static IReadOnlyList<Fix> Keep(IReadOnlyList<Fix> fixes) => fixes.Count <= Kept
        ? fixes
        : [.. fixes.Where((fix, i) => i >= fixes.Count - Kept || fix.IsOpen || fix.IsWatched || fix is { Choice.Action: FixActions.RotateKey, TidiedAt: null })];
}
