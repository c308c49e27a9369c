using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>
/// The one prompt of a round in the incident's channel: posted when it is due, edited in place with every further step and when it is
/// answered. Drawn from the journal at delivery, so that a prompt which something newer overtook never appears.
/// </summary>
internal sealed class PromptTarget(IJournal journal, ChannelPosts posts, PromptMessage message, ReminderMeter meter) : IOutboxTarget
{
    public const string TargetName = "reminder-prompts";

    private const string Step = "reminder";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var stream = delivery.Row.Stream;
        var name = RoundName.Read(delivery.Row);
        var entries = await journal.Read(stream, after: 0, cancellationToken);
        if (PromptView.Of(stream.AsIncident()!.Value, entries, name) is not { WasShown: true } view) return new Delivered();
        try
        {
            return view.Round.Prompt is null ? await Post(view, name, delivery, cancellationToken) : await Edit(view, cancellationToken);
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, Step);
        }
    }

    /// <remarks>The key is the round's: whichever of its rows comes first posts, and a later one finds that post.</remarks>
    private async Task<DeliveryOutcome> Post(PromptView view, RoundName name, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (view.End is not null || Channel(view) is not { } channel) return new Delivered();
        var drawn = await message.Draw(view, first: true, cancellationToken);
        var posted = await posts.PostCard(channel, drawn, $"{delivery.Row.Stream}/prompt/{name.Reminder}/{name.Since}", delivery.Since, cancellationToken);
        meter.Sent(name.Reminder);
        return new Delivered(new PromptPosted(name.Reminder, name.Since, posted));
    }

    private async Task<DeliveryOutcome> Edit(PromptView view, CancellationToken cancellationToken)
    {
        await posts.Edit(view.Round.Prompt!, await message.Draw(view, first: false, cancellationToken), cancellationToken);
        return new Delivered();
    }

    private static string? Channel(PromptView view) => view.Incident.Channel?.Id ?? view.Incident.AnnounceIn;
}
