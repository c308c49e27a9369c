using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Runs triage again, in the place of the card that holds the button; a card that only one person sees stays, and the new one goes to the channel.</summary>
internal sealed class ReRunButton(TriageConversation conversation, OutsideText outside) : IBlockActionHandler
{
    public string ActionId => ActionIds.ReRun;

    public Permission Needs => Permission.Read;

    public IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken) => Again(action, action.Value, cancellationToken);

    public IAsyncEnumerable<Reply> Again(BlockAction action, string reportId, CancellationToken cancellationToken) =>
        conversation.Stream(
            ReportId.EnvironmentOf(reportId),
            card => action.IsEphemeral ? new Reply.Channel(card) : new Reply.Original(card),
            $"run again by {outside.Line(action.UserName ?? action.UserId, 80)}",
            cancellationToken);
}
