using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The message shortcut "Declare an incident": what somebody wrote becomes the title.</summary>
internal sealed class DeclareFromMessage(DeclareConversation conversation) : IMessageActionHandler
{
    public const string Shortcut = "incident.declare-from-message";

    public string CallbackId => Shortcut;

    public Permission Needs => Permission.Respond;

    public IAsyncEnumerable<Reply> Handle(MessageAction request, CancellationToken cancellationToken) =>
        conversation.In(request, environment: null, Mrkdwn.ToPlainText(request.MessageText), cancellationToken);
}
