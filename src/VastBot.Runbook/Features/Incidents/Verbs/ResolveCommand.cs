using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary><c>/vast resolve</c>: opens the form that asks what fixed it. A mention opens no form: it is answered with a button that does.</summary>
internal sealed class ResolveCommand(IncidentChoice choice, ResolveForm form, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("resolve", "[INC-12]", "Say what fixed it and close the incident", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident)
            yield return new Reply.Ephemeral(chosen.Say!);
        else if (command.TriggerId is null)
            yield return new Reply.Ephemeral(notice.Of("A mention cannot open a form. Press the button, and it opens.", FormButtons.Of(ActionIds.Resolve, "Resolve…", incident.Id)));
        else
            yield return new Reply.Modal(await form.Of(incident, Mrkdwn.ToPlainText(chosen.Text), cancellationToken));
    }
}
