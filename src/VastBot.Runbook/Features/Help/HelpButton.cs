using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>Help from the menu of a bare command and from the App Home.</summary>
internal sealed class HelpButton(HelpMessage message) : IBlockActionHandler
{
    public string ActionId => ActionIds.Help;

    public Permission Needs => Permission.Read;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        // On the App Home there is no conversation to whisper into: a modal stands where the person looks.
        yield return action.IsHome ? new Reply.Modal(message.HelpModal()) : new Reply.Ephemeral(message.Help());
    }
}
