using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;
using PostedMessage = VastBot.Runbook.Model.Incidents.PostedMessage;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>A 📌 under a message of an incident's channel puts that message onto the timeline, once; a tick under it shows that it was taken.</summary>
internal sealed class Pushpin(
    IIncidents incidents, IJournal journal, IncidentChanges changes, ISlackApi slack, PersonNames names, SecretMasker masker, Clocks clocks) : IEventHandler
{
    private const string Emoji = "pushpin";

    public string EventType => "reaction_added";

    public Permission? Needs => Permission.Respond;

    public async Task Handle(SlackEvent slackEvent, CancellationToken cancellationToken)
    {
        if (PinnedMessage.Read(slackEvent.Event, Emoji) is not { } pinned) return;
        if (await incidents.InChannel(pinned.Channel, cancellationToken) is not { } summary) return;
        var link = (await slack.Chat.GetPermalink(pinned.Channel, pinned.TimeStamp, cancellationToken)).AbsoluteUri;
        if (await Find(pinned, cancellationToken) is not { } message || await IsTaken(summary.Id, link, cancellationToken)) return;
        var note = new NoteAdded(await Words(message, cancellationToken), At(pinned.TimeStamp), link);
        await changes.Try(
            summary.Id, summary.Version, Author.Person(slackEvent.UserId), _ => [note], other => other is NoteAdded noted && noted.Message == link, cancellationToken);
    }

    private async Task<HistoryMessage?> Find(PostedMessage pinned, CancellationToken cancellationToken)
    {
        if (await slack.Conversations.Message(pinned.Channel, pinned.TimeStamp, cancellationToken) is { } message) return message;
        var query = new HistoryQuery { Channel = pinned.Channel, Oldest = pinned.TimeStamp, Latest = pinned.TimeStamp, Inclusive = true };
        await foreach (var reply in slack.Conversations.Replies(pinned.TimeStamp, query, cancellationToken))
            if (reply.Ts == pinned.TimeStamp) return reply;
        return null;
    }

    private async Task<bool> IsTaken(IncidentId id, string link, CancellationToken cancellationToken) =>
        (await journal.Read(StreamId.Of(id), after: 0, cancellationToken)).Any(entry => entry.Event is NoteAdded note && note.Message == link);

    private async Task<string> Words(HistoryMessage message, CancellationToken cancellationToken)
    {
        var who = message.User is { Length: > 0 } user ? await names.Plain(user, cancellationToken) : "somebody";
        var text = Mrkdwn.ToPlainText(message.Text).Trim();
        return Mrkdwn.Truncate(masker.Mask($"{who}: {(text.Length > 0 ? text : "(no text)")}"), Turns.MostWords);
    }

    /// <summary>Slack stamps messages by the wire's clock; the timeline goes by the runbook's.</summary>
    private DateTimeOffset At(string timeStamp) =>
        decimal.TryParse(timeStamp, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253_402_300_799
            ? clocks.Runbook.GetUtcNow() - (clocks.Wire.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000)))
            : clocks.Runbook.GetUtcNow();
}
