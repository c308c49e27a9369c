using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast reopen [reason]</c>.</summary>
internal sealed class ReopenCommand(IncidentChoice choice, Turns turns, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("reopen", "[INC-12] [reason]", "Open a resolved incident again", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: false, cancellationToken);
        yield return new Reply.Ephemeral(chosen.Incident is { } incident
            ? notice.Of(await turns.Reopen(incident.Id, incident.Version, command.UserId, Mrkdwn.ToPlainText(chosen.Text), cancellationToken))
            : chosen.Say!);
    }
}
