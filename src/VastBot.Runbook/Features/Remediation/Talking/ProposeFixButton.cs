using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Fixes;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>One action's button, on a verdict, on an incident's card or in the menu: asks for that fix.</summary>
internal sealed class ProposeFixButton(string actionId, FixChoice choice, FixConversation conversation) : IBlockActionHandler
{
    public string ActionId => actionId;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wish = await conversation.Wish(choice, action.Value, action.ChannelId, cancellationToken);
        await foreach (var reply in conversation.Ask(wish, action, cancellationToken)) yield return reply;
    }
}
