using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Paging;

/// <summary>Mentions people where the pager woke nobody: in the incident's channel, or where it was declared.</summary>
internal sealed class MentionTarget(IIncidents incidents, PagingOptions options, ChannelPosts posts, OutsideText outside) : IOutboxTarget
{
    public const string TargetName = "page-mention";

    /// <summary>Subjects of its rows: nobody was woken for the incident, or for what is overdue in it.</summary>
    public const string OfIncident = "mention";

    public const string OfOverdue = "mention-overdue";

    private const string Step = "mention instead of page";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var isOverdue = delivery.Row.Subject == OfOverdue;
        if (await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken) is not { IsOpen: true } incident) return new Delivered();
        if (isOverdue ? incident.Rounds.Count == 0 : incident.AcknowledgedAt is not null) return new Delivered();
        if ((incident.Channel?.Id ?? incident.AnnounceIn) is not { Length: > 0 } channel) return new TryAgain("the incident has no channel yet");
        try
        {
            await posts.Post(channel, isOverdue ? Overdue(incident) : Words(incident), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered();
        }
        catch (SlackException failure)
        {
            return SlackTrouble.Outcome(failure, Step);
        }
    }

    private Message Words(Incident incident)
    {
        var text = $"{Mention()} PagerDuty did not take the page for *{incident.Id}* {incident.Severity} ({outside.Line(incident.Title, 200)}): "
            + $"{outside.Line(incident.Paging?.Trouble ?? "it gave no answer", 200)}. Nobody was woken by it{(incident.Paging is { Retrying: true } ? " yet, and it is tried on" : "")}. Whoever is on call: press *Acknowledge* on the incident's card.";
        return Said(text);
    }

    private Message Overdue(Incident incident) => Said(
        $"{Mention()} PagerDuty did not take the page for what is overdue in *{incident.Id}* {incident.Severity} ({outside.Line(incident.Title, 200)}). "
        + "Nobody was woken by it. Whoever is on call: answer the reminder in the incident's channel.");

    private static Message Said(string text) => new(text, [new SectionBlock { Text = new Markdown(text) }]);

    private string Mention() => options.Mention switch
    {
        "" => "<!here>",
        ['S', ..] => $"<!subteam^{options.Mention}>",
        _ => $"<@{options.Mention}>",
    };
}
