using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Direct messages to who answers for the promise: the commander, else who declared. What is answered meanwhile is not sent any more.</summary>
internal sealed class NudgeTarget(IIncidents incidents, ChannelPosts posts, NudgeMessage message, DraftWriter drafts, ReminderMeter meter) : IOutboxTarget
{
    public const string TargetName = "reminder-nudges";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var name = RoundName.Read(delivery.Row);
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (name.In(incident) is not { } round || Person(incident!) is not { } person) return new Delivered();
        var draft = name.Step == ReminderSteps.Before ? await drafts.Write(incident!, cancellationToken) : null;

        // Looking took its time; an update that came meanwhile makes the draft pointless.
        if (draft is not null && name.In(await incidents.Find(incident!.Id, cancellationToken)) is null) return new Delivered();
        try
        {
            await posts.Post(person, message.Of(incident!, round, draft), delivery.Row.Key, delivery.Since, cancellationToken);
            meter.Sent(name.Reminder);
            return draft is null ? new Delivered() : new Delivered(new DraftMade(draft.Text, draft.Report));
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Of(refused) is { Passes: true } trouble ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp(refused.Message);
        }
    }

    private static string? Person(Incident incident) =>
        incident.Commander ?? (incident.DeclaredBy is { Kind: AuthorKind.Person } author ? author.Id : null);
}
