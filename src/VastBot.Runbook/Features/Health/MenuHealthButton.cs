using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Health;

/// <summary>Health from the menu of a bare command.</summary>
internal sealed class MenuHealthButton(HealthConversation conversation) : IBlockActionHandler
{
    public string ActionId => ActionIds.Health;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => conversation.Ask(action.Value, cancellationToken);
}
