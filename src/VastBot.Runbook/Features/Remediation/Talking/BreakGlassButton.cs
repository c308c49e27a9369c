using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>"Break glass…": opens the form.</summary>
internal sealed class BreakGlassButton(FixJournal journal, BreakGlassForm form, FixConversation conversation) : IBlockActionHandler
{
    public string ActionId => FixActionIds.BreakGlass;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await journal.Find(FixDecisions.FixOf(action.Value), cancellationToken) is { Stage: FixStage.Proposed } fix && fix.Token == action.Value) yield return new Reply.Modal(form.Of(fix));
        else yield return conversation.Whisper("This request has moved on; the card shows where it stands. Nothing was changed.");
    }
}
