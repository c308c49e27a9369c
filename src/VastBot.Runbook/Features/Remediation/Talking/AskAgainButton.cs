using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>"Ask again": the same wish, planned anew on the facts as they are now.</summary>
internal sealed class AskAgainButton(FixJournal journal, FixConversation conversation) : IBlockActionHandler
{
    public string ActionId => FixActionIds.AskAgain;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wish = await journal.Find(action.Value, cancellationToken) is { } fix
            ? new FixWish(ShortId.EnvironmentOf(fix.Id), fix.Choice) { Report = fix.Report, UndoOf = fix.UndoOf, Channel = action.ChannelId }
            : null;
        await foreach (var reply in conversation.Ask(wish, action, cancellationToken)) yield return reply;
    }
}
