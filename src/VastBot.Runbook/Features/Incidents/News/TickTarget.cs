using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Puts a tick under a message that went onto the timeline.</summary>
internal sealed class TickTarget(ISlackApi slack, IJournal journal) : IOutboxTarget
{
    public const string TargetName = "incident.tick";
    public const string Tick = "tick";

    private const string Emoji = "white_check_mark";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);
        var note = entries.FirstOrDefault(entry => delivery.Row.Key.StartsWith($"{entry.Stream}/{entry.Version}/", StringComparison.Ordinal))?.Event as NoteAdded;
        if (MessageLink.Parse(note?.Message) is not { } message) return new Delivered();
        try
        {
            await slack.Reactions.Add(message.Channel, message.TimeStamp, Emoji, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            // A tick is a courtesy: the note itself stands on the timeline.
            return SlackTrouble.Of(refused).Passes ? new TryAgain(refused.Message, refused.Error.RetryAfter) : new GaveUp(refused.Message);
        }
    }
}
