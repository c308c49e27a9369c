using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast declare [title]</c>.</summary>
internal sealed class DeclareCommand(DeclareConversation conversation) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("declare", "[title]", "Declare an incident: the form is filled in from triage", Permission.Respond);

    public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) =>
        conversation.In(command, environment: null, Mrkdwn.ToPlainText(command.Text), cancellationToken);
}
