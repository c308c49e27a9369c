using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary><c>/vast update</c>: opens the form; where no form can be opened (a mention, a direct message) a button that does.</summary>
internal sealed class UpdateCommand(IncidentChoice choice, UpdateForm form, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("update", "[INC-12]", "Tell everyone what is new, and when the next update comes", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident) yield return new Reply.Ephemeral(chosen.Say!);
        else if (command.TriggerId is null) yield return new Reply.Ephemeral(CommunicationButtons.Instead(notice, incident.Id, ActionIds.PostUpdate, "Update…"));
        else
        {
            // What was typed behind the verb is the text already.
            var entry = UpdateEntry.From(incident);
            yield return new Reply.Modal(form.Of(incident, chosen.Text.Length > 0 ? entry with { Text = Mrkdwn.ToPlainText(chosen.Text) } : entry));
        }
    }
}
