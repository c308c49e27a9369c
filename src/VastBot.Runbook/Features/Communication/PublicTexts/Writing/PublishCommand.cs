using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary><c>/vast publish</c>: a text for the status page; or the one that waits for approval.</summary>
internal sealed class PublishCommand(IncidentChoice choice, IPublisher publisher, PublicTextForm form, Notice notice) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("publish", "[INC-12]", "Propose a text for the status page; someone who may publish approves it", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (publisher.Provider == StatusPageProvider.None)
        {
            yield return new Reply.Ephemeral(notice.Of("There is no status page: `StatusPage:Provider` is `None`. Nothing was done."));
            yield break;
        }

        var chosen = await choice.For(command, open: true, cancellationToken);
        if (chosen.Incident is not { } incident) yield return new Reply.Ephemeral(chosen.Say!);
        else if (command.TriggerId is null) yield return new Reply.Ephemeral(CommunicationButtons.Instead(notice, incident.Id, ActionIds.PublicText, "Status page text…"));
        else yield return new Reply.Modal(form.Of(incident, PublicTextEntry.From(incident, form.Headline)));
    }
}
