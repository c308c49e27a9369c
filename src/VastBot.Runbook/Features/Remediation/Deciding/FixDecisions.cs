using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Agreeing and refusing. Each decision is made on the state as it stands and by the token of that state; of two at once one is first.</summary>
internal sealed class FixDecisions(FixJournal journal, Clocks clocks)
{
    /// <param name="token">What the button carried.</param>
    /// <param name="by">Who clicked; that they may approve at all was checked.</param>
    /// <param name="brokeGlass">The reason, where a lone responder goes against the rule.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<FixDecision> Approve(string token, Author by, string? brokeGlass, CancellationToken cancellationToken) => Decide(
        token,
        by,
        fix => brokeGlass is null ? Objection(fix, by) : fix.Severity == Severity.P1 ? null : "The glass may be broken in a P1 only. Ask an approver.",
        fix => new FixApproved(fix.Id, FixPlanner.NewToken(fix.Id), brokeGlass),
        cancellationToken);

    public Task<FixDecision> Reject(string token, Author by, CancellationToken cancellationToken) =>
        Decide(token, by, _ => null, fix => new FixRejected(fix.Id, ""), cancellationToken);

    /// <summary>Which fix a token belongs to.</summary>
    public static string FixOf(string token) => token.LastIndexOf('.') is > 0 and var end ? token[..end] : token;

    private async Task<FixDecision> Decide(
        string token, Author by, Func<Fix, string?> objection, Func<Fix, JournalEvent> happens, CancellationToken cancellationToken)
    {
        var id = FixOf(token);
        string? refusal = null;
        var (state, written) = await journal.Decide(
            ShortId.EnvironmentOf(id),
            by,
            now =>
            {
                var fix = now.Fixes.FirstOrDefault(known => known.Id == id);
                refusal = fix is null ? "This request is not in the record any more." : Stale(fix, token) ?? objection(fix);
                return refusal is null ? [happens(fix!)] : [];
            },
            cancellationToken);
        return written ? new FixDecision.Taken(state.Fixes.First(fix => fix.Id == id)) : new FixDecision.Refused(refusal!);
    }

    private string? Stale(Fix fix, string token)
    {
        if (fix.Stage != FixStage.Proposed) return $"Nothing is left to decide: {FixWords.Outcome(fix)}.";
        if (clocks.Runbook.GetUtcNow() >= fix.ExpiresAt) return "This request has expired; nothing was run. Ask again.";
        return fix.Token == token ? null : $"Somebody was quicker: {FixWords.Outcome(fix)}. This button counted once; the card has the new one.";
    }

    private static string? Objection(Fix fix, Author by) => fix.Rule switch
    {
        ApprovalRule.Self when by != fix.AskedBy => "Who asked confirms this one; you need not.",
        ApprovalRule.Self => null,
        _ when by == fix.AskedBy => "You asked for this, so somebody else must agree. In a P1, alone, you may break the glass.",
        _ when fix.Approvals.Any(approval => approval.By == by) => "You have agreed already; a second person is needed.",
        _ => null,
    };
}
