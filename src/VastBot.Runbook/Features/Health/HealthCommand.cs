using VastBot.Slack;

namespace VastBot.Runbook.Features.Health;

/// <summary><c>/vast health [environment]</c>.</summary>
internal sealed class HealthCommand(HealthConversation conversation) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("health", "[environment]", "Ask the integration's health endpoint");

    public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) =>
        conversation.Ask(command.Text.Length == 0 ? null : Mrkdwn.Unescape(string.Join(' ', command.Arguments)), cancellationToken);
}
