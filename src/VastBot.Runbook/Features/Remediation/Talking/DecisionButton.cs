using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>A click that decides: authorised at this moment and journaled before the ack, so that none is swallowed by a restart.</summary>
internal abstract class DecisionButton(FixJournal journal, IAccess access, FixConversation conversation) : IBlockActionHandler
{
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    public abstract string ActionId { get; }

    /// <summary>Who may approve is asked per fix, below.</summary>
    public Permission Needs => Permission.Respond;

    public async ValueTask Record(BlockAction action, CancellationToken cancellationToken) => _told[action.RequestId] = await Decide(action, cancellationToken);

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (_told.TryRemove(action.RequestId, out var told)) yield return conversation.Whisper(told);
    }

    protected abstract Task<FixDecision> Decide(string token, Author by, CancellationToken cancellationToken);

    protected abstract string Thanks(Fix fix);

    private async Task<string> Decide(BlockAction action, CancellationToken cancellationToken)
    {
        if (await journal.Find(FixDecisions.FixOf(action.Value), cancellationToken) is not { } fix) return "This request is not in the record any more. Nothing was changed.";
        var by = Author.Person(action.UserId);
        var mayTakeBack = this is RejectFixButton && by == fix.AskedBy;
        if (fix.Rule != ApprovalRule.Self && !mayTakeBack && await access.Refusal(action, Permission.Approve) is { } refusal) return refusal;
        return await Decide(action.Value, by, cancellationToken) switch
        {
            FixDecision.Taken taken => Thanks(taken.Fix),
            FixDecision.Refused refused => $"{refused.Why} Nothing was changed by your click.",
            _ => "",
        };
    }
}
