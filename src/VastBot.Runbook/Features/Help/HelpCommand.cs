using System.Runtime.CompilerServices;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary><c>/vast help</c>: every verb in one line each.</summary>
internal sealed class HelpCommand(HelpMessage message) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("help", "", "Show every verb");

    public bool AnswersAtOnce => true;

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new Reply.Ephemeral(message.Help());
    }
}
