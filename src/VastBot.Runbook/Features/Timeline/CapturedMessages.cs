using System.Text.Json;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Timeline;

/// <summary>Follows messages that were taken for a timeline: their edits and their deletion, wherever they stand.</summary>
internal sealed class CapturedMessages(IIncidents incidents, IJournal journal, SecretMasker masker) : IEventHandler
{
    private const int MostText = 4000;

    public string EventType => "message";

    public Permission? Needs => null;

    public async Task Handle(SlackEvent slackEvent, CancellationToken cancellationToken)
    {
        var told = slackEvent.Event;
        if (Text(told, "channel") is not { } channel || Changed(told) is not { } change) return;
        // Other channels' messages can be taken too, but then by people of that channel's incident alone: the channel tells which.
        if (await incidents.InChannel(channel, cancellationToken) is not { } incident) return;
        var entries = await journal.Read(StreamId.Of(incident.Id), 0, cancellationToken);
        if (entries.LastOrDefault(entry => Took(entry.Event, channel, change.TimeStamp)) is not { Event: NoteAdded { Message: { } link } taken }) return;
        var latest = entries.LastOrDefault(entry => entry.Event is NoteEdited e && e.Message == link || entry.Event is NoteWithdrawn w && w.Message == link)?.Event;
        if (latest is NoteWithdrawn) return;
        if (change.Text is null)
        {
            await Append(incident.Id, change.By, new NoteWithdrawn(link), cancellationToken);
            return;
        }

        // A captured message begins with its author's name.
        var author = taken.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 90 and var end ? taken.Text[..(end + 2)] : "";
        var text = masker.Mask(Mrkdwn.Truncate(author + Mrkdwn.ToPlainText(change.Text).Trim(), MostText));
        if (text != (latest as NoteEdited)?.Text && text != taken.Text) await Append(incident.Id, change.By, new NoteEdited(link, text), cancellationToken);
    }

    private Task<AppendResult> Append(IncidentId id, Author by, JournalEvent happened, CancellationToken cancellationToken) =>
        incidents.Change(id, expectedVersion: null, by, [happened], cancellationToken);

    /// <summary>Null text: deleted.</summary>
    private static (string TimeStamp, string? Text, Author By)? Changed(JsonElement told) => Text(told, "subtype") switch
    {
        "message_changed" when told.TryGetProperty("message", out var message) && Text(message, "ts") is { } at =>
            Text(message, "subtype") == "tombstone" ? (at, null, Who(message)) : (at, Text(message, "text") ?? "", Who(message)),
        "message_deleted" when Text(told, "deleted_ts") is { } at => (at, null, told.TryGetProperty("previous_message", out var before) ? Who(before) : Author.Bot),
        _ => null,
    };

    private static Author Who(JsonElement message) =>
        message.TryGetProperty("edited", out var edited) && Text(edited, "user") is { } editor ? Author.Person(editor) : Text(message, "user") is { } user ? Author.Person(user) : Author.Bot;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Took(JournalEvent happened, string channel, string timeStamp) =>
        happened is NoteAdded note && MessageLink.Parse(note.Message) is { } message && message.Channel == channel && message.TimeStamp == timeStamp;
}
