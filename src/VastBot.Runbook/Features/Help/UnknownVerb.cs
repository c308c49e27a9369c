using System.Runtime.CompilerServices;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>Any verb that there is not: the nearest one, and help. Never silence.</summary>
internal sealed class UnknownVerb(HelpMessage message) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("*", "", "Name the nearest verb");

    public bool AnswersAtOnce => true;

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new Reply.Ephemeral(message.Unknown(Mrkdwn.Unescape(command.Verb)));
    }
}
