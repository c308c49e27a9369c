using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Calls others when who was asked does not answer: a new message, since an edit would notify nobody.</summary>
internal sealed class EscalationTarget(
    IIncidents incidents, ChannelPosts posts, EscalationMessage message, ReminderOptions options, ReminderMeter meter) : IOutboxTarget
{
    public const string TargetName = "reminder-escalations";

    private const string Step = "reminder";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var name = RoundName.Read(delivery.Row);
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (name.In(incident) is not { } round) return new Delivered();
        var whom = options.EscalateTo.GetValueOrDefault(incident!.Severity);
        if (Place(incident, whom) is not { } place) return new Delivered();
        try
        {
            await posts.Post(place, message.Of(incident, round, whom), delivery.Row.Key, delivery.Since, cancellationToken);
            meter.Sent(name.Reminder);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, Step);
        }
    }

    /// <summary>A person may be no member of the channel: they get it directly.</summary>
    private static string? Place(Incident incident, string? whom) => whom is ['U' or 'W', ..] ? whom : incident.Channel?.Id ?? incident.AnnounceIn;
}
