using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Declare" on the card of an alert.</summary>
internal sealed class DeclareAlertButton(DeclareConversation conversation) : IBlockActionHandler
{
    public string ActionId => ActionIds.DeclareAlert;

    public Permission Needs => Permission.Respond;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => conversation.FromAlert(action, action.Value, cancellationToken);
}
