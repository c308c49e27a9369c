using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Snapshots;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Evidence.Talking;

/// <summary><c>/vast evidence [INC-12] [6h]</c>: asks for a bundle and shows on one message how it grows. The work itself is the outbox's.</summary>
internal sealed class EvidenceCommand(IIncidents incidents, IJournal journal, SnapshotBoard board, EvidenceMessage message, OutsideText outside, Clocks clocks) : ISlashCommandHandler
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WatchFor = TimeSpan.FromMinutes(15);

    public CommandUsage Usage { get; } = new("evidence", "[INC-12] [1h | 6h | …]", "Collect logs, metrics, cluster state and the journal before they roll away", Permission.Respond);

    public async IAsyncEnumerable<Reply> Handle(SlashCommand command, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var words = command.Arguments.Select(Mrkdwn.Unescape).ToList();
        var named = words.Count > 0 ? IncidentId.Parse(words[0]) : null;
        if (named is not null && !IsTime(words[0])) words.RemoveAt(0);
        else named = null;
        var since = words.Count > 0 ? TypedSpan.Parse(string.Join(' ', words))?.Whole : null;
        if (words.Count > 0 && (since is null || since <= TimeSpan.Zero || since > EvidenceWindow.Longest))
        {
            yield return Say($"I do not know the time `{outside.Line(string.Join(' ', words), 40)}`. Write it as `30m`, `1h` or `2d`, up to {EvidenceWindow.Longest.TotalDays:0} days. Nothing was collected.");
            yield break;
        }

        var id = named ?? (command.ChannelId is { } channel ? (await incidents.InChannel(channel, cancellationToken))?.Id : null);
        if (id is null || await incidents.Change(id.Value, null, Author.Person(command.UserId), [new EvidenceAsked(since)], cancellationToken) is not Appended asked)
        {
            yield return Say(named is null
                ? "This is no incident's channel: name one, such as `evidence INC-12 1h`. Without an incident, `vastbot evidence` in a terminal collects."
                : $"There is no incident {named}. Nothing was collected.");
            yield break;
        }

        await foreach (var reply in Watch(id.Value, asked.Version, cancellationToken)) yield return reply;
    }

    private async IAsyncEnumerable<Reply> Watch(IncidentId id, int snapshot, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var began = clocks.Wire.GetTimestamp();
        EvidenceProgress? shown = null;
        yield return new Reply.Channel(message.Growing(id, null));
        while (clocks.Wire.GetElapsedTime(began) < WatchFor)
        {
            var end = (await journal.Read(StreamId.Of(id), snapshot, cancellationToken)).Select(entry => entry.Event)
                .FirstOrDefault(happened => happened is EvidenceCollected e && e.Snapshot == snapshot || happened is EvidenceFailed f && f.Snapshot == snapshot);
            if (end is not null)
            {
                yield return new Reply.Channel(message.Ended(id, end));
                yield break;
            }

            if (board.Of(id, snapshot) is { } progress && progress != shown) yield return new Reply.Channel(message.Growing(id, shown = progress));
            await Task.Delay(LookEvery, clocks.Wire, cancellationToken);
        }
    }

    /// <summary>A bare number is an incident's, save before a unit.</summary>
    private static bool IsTime(string word) => TypedSpan.Parse(word) is not null;

    private static Reply.Ephemeral Say(string text) => new(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
}
