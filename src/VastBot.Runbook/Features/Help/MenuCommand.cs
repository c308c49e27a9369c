using System.Runtime.CompilerServices;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>The bare command: the likeliest next steps as buttons.</summary>
internal sealed class MenuCommand(MenuMessage message) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("", "", "Show the likeliest next steps");

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new Reply.Ephemeral(await message.Of(command.ChannelId, cancellationToken));
    }
}
