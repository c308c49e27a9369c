using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Triage from the menu of a bare command.</summary>
internal sealed class MenuTriageButton(TriageConversation conversation) : IBlockActionHandler
{
    public string ActionId => ActionIds.Triage;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) =>
        conversation.Stream(action.Value, card => new Reply.Channel(card), note: null, cancellationToken);
}
