using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Declare…" where there is no report: in the menu, on the home, in answer to a mention.</summary>
internal sealed class DeclareInButton(DeclareConversation conversation) : IBlockActionHandler
{
    public string ActionId => ActionIds.DeclareIn;

    public Permission Needs => Permission.Respond;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) =>
        conversation.In(action, action.Value.Split(' ', 2)[0], action.Value.Split(' ', 2) is [_, var title] ? title : "", cancellationToken);
}
