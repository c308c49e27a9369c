using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast ack</c>: "I am on it".</summary>
internal sealed class AcknowledgeCommand(IncidentChoice choice, Turns turns, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("ack", "[INC-12]", "Say that you are on it: the response clock stops", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        yield return new Reply.Ephemeral(chosen.Incident is { } incident
            ? notice.Of(await turns.Acknowledge(incident.Id, incident.Version, command.UserId, cancellationToken))
            : chosen.Say!);
    }
}
