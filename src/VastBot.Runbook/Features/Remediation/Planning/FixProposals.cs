using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Puts fixes forward.</summary>
internal sealed class FixProposals(FixPlanner planner, FixJournal journal) : IFixes
{
    public async Task<FixAnswer> Propose(FixWish wish, Author by, CancellationToken cancellationToken)
    {
        var state = await journal.Read(wish.Environment, cancellationToken);
        if (Same(state.Fixes, wish) is { } before) return new FixAnswer.Proposed(before, Joined: true);
        var (proposal, refusal) = await planner.Plan(wish, state, cancellationToken);
        if (proposal is null) return refusal!;

        // Two who ask at once ask for one fix.
        var (after, written) = await journal.Decide(wish.Environment, by, now => Same(now.Fixes, wish) is null ? [proposal] : [], cancellationToken);
        return new FixAnswer.Proposed(Same(after.Fixes, wish)!, Joined: !written);
    }

    public Task<Fix?> Find(string id, CancellationToken cancellationToken) => journal.Find(id, cancellationToken);

    private static Fix? Same(IReadOnlyList<Fix> fixes, FixWish wish) =>
        fixes.FirstOrDefault(fix => fix.Stage == FixStage.Proposed && fix.Choice == wish.Choice && fix.UndoOf == wish.UndoOf);
}
