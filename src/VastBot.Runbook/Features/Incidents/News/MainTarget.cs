using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Tells the main channel of a declaration, a resolution and a reopening.</summary>
internal sealed class MainTarget(IIncidents incidents, ChannelPosts posts, NewsMessage messages, IncidentOptions options) : IOutboxTarget
{
    public const string TargetName = "incident.main";
    public const string Declared = "declared";
    public const string Resolved = "resolved";
    public const string Reopened = "reopened";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken) is not { } incident) return new Delivered();
        if (options.MainChannel(incident) is not { } channel) return new GaveUp("there is no main channel", NoChannel);
        var message = delivery.Row.Subject switch
        {
            Declared => messages.Declared(incident),
            Resolved => messages.Resolved(incident),
            _ => messages.Reopened(incident),
        };
        try
        {
            // A channel that could only be made after its cure is named in the announcement that stands already.
            if (delivery.Row.Subject == Declared && incident.Announcement is { } standing && await posts.Edit(standing, message, cancellationToken)) return new Delivered();
            var posted = await posts.Post(channel, message, delivery.Row.Key, delivery.Since, cancellationToken);
            return delivery.Row.Subject == Declared ? new Delivered([new Announced(posted), .. StepDone(incident)]) : new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, SetUpSteps.Announcement);
        }
    }

    private static StepFailed NoChannel { get; } = new(SetUpSteps.Announcement, "no main channel is configured", "Set Incidents:Channel to a channel's id.");

    private static IEnumerable<JournalEvent> StepDone(Incident incident) =>
        incident.Troubles.Any(trouble => trouble.Step == SetUpSteps.Announcement) ? [new StepDone(SetUpSteps.Announcement)] : [];
}
