using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary><c>/vast postmortem [INC-12] [waive REASON]</c>: the form for what only people know.</summary>
internal sealed class PostmortemCommand(IIncidents incidents, PostmortemModal modal, SecretMasker masker) : ISlashCommandHandler
{
    private const int MostReason = 500;

    public CommandUsage Usage { get; } = new("postmortem", "[INC-12] [waive REASON]", "Fill in and publish the postmortem, or say why there is none", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = command.Arguments.Select(Mrkdwn.Unescape).ToList();
        var named = words.Count > 0 ? IncidentId.Parse(words[0]) : null;
        if (named is not null) words.RemoveAt(0);
        var id = named ?? (command.ChannelId is { } channel ? (await incidents.InChannel(channel, cancellationToken))?.Id : null);
        var incident = id is null ? null : await incidents.Find(id.Value, cancellationToken);
        yield return (incident, words) switch
        {
            (null, _) => Say(named is null ? "This is no incident's channel: name one, such as `postmortem INC-12`." : $"There is no incident {named}."),
            ({ IsOpen: true }, _) => Say($"{incident.Id} is still open. The postmortem is drafted when it is resolved."),
            (_, []) => new Reply.Modal(modal.Of(incident)),
            (_, ["waive"]) => Say("Say why there will be none: `postmortem waive REASON`."),
            (_, ["waive", ..]) => await Waive(incident, string.Join(' ', words.Skip(1)), command.UserId, cancellationToken),
            _ => Say("I know `postmortem` and `postmortem waive REASON`."),
        };
    }

    private async Task<Reply> Waive(Incident incident, string reason, string userId, CancellationToken cancellationToken)
    {
        if (incident.Postmortem?.Waived is not null) return Say("It is waived already.");
        var kept = masker.Mask(Mrkdwn.Truncate(reason, MostReason));
        await incidents.Change(incident.Id, expectedVersion: null, Author.Person(userId), [new PostmortemWaived(kept)], cancellationToken);
        var text = $"No postmortem for {incident.Id}: {Mrkdwn.Escape(kept)}. `/vast postmortem` writes one after all.";
        return new Reply.Channel(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
    }

    private static Reply.Ephemeral Say(string text) => new(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
}
