using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;
using PostedMessage = VastBot.Runbook.Model.Incidents.PostedMessage;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Draws a group's card: posted once per round, edited as it changes.</summary>
internal sealed class AlertCardTarget(IAlertGroups groups, ITriageReports reports, AlertMessage message, AlertOptions options, ChannelPosts posts) : IOutboxTarget
{
    public const string TargetName = "alert-card";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (await groups.Find(delivery.Row.Subject, cancellationToken) is not { } group || options.Channel.Length == 0) return new Delivered();
        var report = group.Report is { } id ? await reports.Find(id, cancellationToken) : null;
        var card = message.Card(group, report);
        try
        {
            if (group.Card is { } posted && await posts.Edit(posted, card, cancellationToken)) return new Delivered();
            var fresh = await posts.PostCard(options.Channel, card, $"alert/{group.Id}/{group.Round}", delivery.Since, cancellationToken);
            await Remember(group, fresh, cancellationToken);
            return new Delivered();
        }
        catch (SlackException failure)
        {
            var trouble = SlackTrouble.Of(failure);
            return trouble.Passes ? new TryAgain(trouble.Why, failure.Error.RetryAfter) : new GaveUp($"{trouble.Why}. {trouble.Cure}");
        }
    }

    /// <summary>Where it stands is no news: the card would only be drawn again.</summary>
    private Task<AlertGroup?> Remember(AlertGroup drawn, PostedMessage posted, CancellationToken cancellationToken) =>
        groups.Change(drawn.Id, group => group?.Round == drawn.Round ? group with { Card = posted } : group, static (_, _, _) => [], cancellationToken);
}
