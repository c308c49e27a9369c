using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Writing;

/// <summary>Makes the draft and says in the incident's channel that its gaps wait for people.</summary>
internal sealed class DraftTarget(IIncidents incidents, ChannelPosts posts, PracticeMark practice) : IOutboxTarget
{
    public const string TargetName = "postmortem-draft";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (incident is null || incident.Postmortem is not null || incident.IsOpen) return new Delivered();
        var draft = new PostmortemWritten(1, new());
        if (incident.Channel is not { } channel) return new Delivered(draft);
        try
        {
            await posts.Post(channel.Id, Said(incident), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered(draft);
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Of(refused) is { Passes: true } trouble ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new Delivered(draft);
        }
    }

    private Message Said(Incident incident)
    {
        var text = practice.Text($"📄 *The postmortem of {incident.Id} is drafted* from the record: timeline, times, what was tried. What only people know is still open: summary, root cause, users affected, revenue.");
        return new Message($"The postmortem of {incident.Id} is drafted; what only people know is still open", [
            new SectionBlock { Text = new Markdown(text), Expand = true },
            new ActionsBlock { Elements = [new Button { ActionId = ActionIds.Postmortem, Text = "Fill in…", Value = $"{incident.Id}", Style = ButtonStyle.Primary }] },
        ]);
    }
}
