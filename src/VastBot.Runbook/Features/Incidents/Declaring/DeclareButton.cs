using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Declare…" on the card of a verdict.</summary>
internal sealed class DeclareButton(DeclareConversation conversation) : IBlockActionHandler
{
    public string ActionId => ActionIds.Declare;

    public Permission Needs => Permission.Respond;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => conversation.FromReport(action, action.Value, cancellationToken);
}
