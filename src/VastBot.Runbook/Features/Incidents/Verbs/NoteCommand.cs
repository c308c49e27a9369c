using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast note [14:05] text</c>: onto the timeline, at that time of the writer's own day if one is given.</summary>
internal sealed class NoteCommand(IncidentChoice choice, Turns turns, PersonNames names, Notice notice, Clocks clocks) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("note", "[INC-12] [14:05] text", "Put something on the timeline, at an earlier time if you name one", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident)
        {
            yield return new Reply.Ephemeral(chosen.Say!);
            yield break;
        }

        var note = NoteText.Read(Mrkdwn.ToPlainText(chosen.Text), clocks.Runbook.GetUtcNow(), await names.Zone(command.UserId, cancellationToken));
        yield return new Reply.Ephemeral(notice.Of(note is { Text.Length: > 0 }
            ? await turns.Note(incident.Id, command.UserId, note.Text, note.At, cancellationToken)
            : $"What is to be noted? Say {Mrkdwn.Code($"{command.Command} note we restarted the pods")}, or with a time {Mrkdwn.Code($"{command.Command} note 14:05 …")}. Nothing was noted."));
    }
}
