using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Timeline;

/// <summary><c>/vast timeline [INC-12]</c>: what happened last, and the way to all of it.</summary>
internal sealed class TimelineCommand(IIncidents incidents, IJournal journal, TimelineMessage message) : ISlashCommandHandler
{
    public CommandUsage Usage { get; } = new("timeline", "[INC-12]", "What happened, in order: the last 20 entries, and where all of them are");

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = command.Arguments is [var word, ..] ? IncidentId.Parse(Mrkdwn.Unescape(word)) : null;
        var id = named ?? (command.ChannelId is { } channel ? (await incidents.InChannel(channel, cancellationToken))?.Id : null);
        if (id is null || await incidents.Find(id.Value, cancellationToken) is not { } incident)
        {
            var text = named is null ? "This is no incident's channel: name one, such as `timeline INC-12`." : $"There is no incident {named}.";
            yield return new Reply.Ephemeral(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
            yield break;
        }

        var entries = await journal.Read(StreamId.Of(incident.Id), 0, cancellationToken);
        yield return new Reply.Ephemeral(await message.Of(incident, IncidentTimeline.Of(entries), cancellationToken));
    }
}
