using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary><c>/vast triage [environment]</c>.</summary>
internal sealed class TriageCommand(TriageConversation conversation) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("triage", "[environment]", "Find out what is wrong: ask every source at once, get a verdict and the next steps");

    public IAsyncEnumerable<Reply> Handle(SlashCommand command, CancellationToken cancellationToken) =>
        conversation.Stream(command.Text.Length == 0 ? null : Mrkdwn.Unescape(string.Join(' ', command.Arguments)), card => new Reply.Channel(card), note: null, cancellationToken);
}
