using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Posts the offers to switch workarounds off: in the incident's channel, else where the workaround was asked for, else to whoever armed it.</summary>
internal sealed class WorkaroundOffers(FixJournal journal, IIncidents incidents, ChannelPosts posts, PersonNames names, WorkaroundOfferMessage message, Clocks clocks) : IOutboxTarget
{
    public const string Target = "workaround-offer";

    public string Name => Target;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var state = await journal.Read(delivery.Row.Stream.AsEnvironment()!, cancellationToken);
        if (state.Workarounds.FirstOrDefault(armed => armed.Name == delivery.Row.Subject) is not { } armed) return new Delivered();
        if (!DateTimeOffset.TryParse(delivery.Row.Payload, CultureInfo.InvariantCulture, out var fineSince)) return new GaveUp("it cannot be read");
        var (channel, value) = await Place(state, armed, cancellationToken);
        if (channel is null) return new GaveUp("there is no channel in which it could be offered, and nobody in Slack armed it");
        try
        {
            var by = armed.By.Kind == AuthorKind.Person ? Mrkdwn.User(armed.By.Id) : await names.Of(armed.By, cancellationToken);
            var offer = message.Offer(state.Name, armed, by, fineSince, clocks.Runbook.GetUtcNow(), value);
            return new Delivered(new WorkaroundOfferPosted(armed.Name, await posts.Post(channel, offer, delivery.Row.Key, delivery.Since, cancellationToken)));
        }
        catch (SlackException refused)
        {
            var trouble = SlackTrouble.Of(refused);
            return trouble.Passes ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp($"{trouble.Why}. {trouble.Cure}");
        }
    }

    private async Task<(string? Channel, string Value)> Place(EnvironmentState state, ArmedWorkaround armed, CancellationToken cancellationToken)
    {
        foreach (var incident in (await incidents.ListOpen(state.Name, cancellationToken)).OrderByDescending(incident => incident.Id.ToString() == armed.Incident))
            if ((await incidents.Find(incident.Id, cancellationToken))?.Channel is { } room) return (room.Id, incident.Id.ToString());
        var asked = state.Fixes.LastOrDefault(fix => fix.Choice.Action == armed.Name && fix.Channel is not null)?.Channel;
        return (asked ?? (armed.By.Kind == AuthorKind.Person ? armed.By.Id : null), state.Name);
    }
}
