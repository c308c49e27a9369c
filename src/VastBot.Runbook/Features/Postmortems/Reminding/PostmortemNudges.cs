using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Reminding;

/// <summary>Direct messages to who commanded, else who declared: the postmortem waits.</summary>
internal sealed class PostmortemNudges(IIncidents incidents, ChannelPosts posts, Notice notice, OutsideText outside) : IOutboxTarget
{
    public const string TargetName = "postmortem-nudges";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (incident is null or { IsOpen: true } || incident.Postmortem?.IsSettled == true) return new Delivered();
        if ((incident.Commander ?? (incident.DeclaredBy is { Kind: AuthorKind.Person } author ? author.Id : null)) is not { } person) return new Delivered();
        var button = new Button { ActionId = ActionIds.Postmortem, Text = "Fill in…", Value = $"{incident.Id}", Style = ButtonStyle.Primary };
        var text = $"The postmortem of *{incident.Id}* ({outside.Line(incident.Title, 200)}) waits to be published. What only people know is missing. If there shall be none, say why: `postmortem {incident.Id} waive REASON`.";
        try
        {
            await posts.Post(person, notice.Of(text, new ActionsBlock { Elements = [button] }), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Of(refused) is { Passes: true } trouble ? new TryAgain(trouble.Why, refused.Error.RetryAfter) : new GaveUp(refused.Message);
        }
    }
}
