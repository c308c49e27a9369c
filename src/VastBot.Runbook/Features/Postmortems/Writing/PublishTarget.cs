using System.Globalization;
using System.Text;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Writing;

/// <summary>Puts one version where everyone can read it: a canvas, or a file where the workspace has none. Earlier versions stay as they are.</summary>
internal sealed class PublishTarget(ISlackApi slack, ChannelPosts posts, IIncidents incidents, PostmortemDesk desk, PracticeMark practice) : IOutboxTarget
{
    public const string TargetName = "postmortem";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var version = int.Parse(delivery.Row.Subject.AsSpan("version-".Length), CultureInfo.InvariantCulture);
        var incident = await incidents.Find(delivery.Row.Stream.AsIncident()!.Value, cancellationToken);
        if (incident is null || incident.Postmortem?.PublishedVersion >= version || await desk.Write(incident, version, cancellationToken) is not { } markdown) return new Delivered();
        try
        {
            var (form, place) = await Publish(incident, version, markdown, cancellationToken);
            if (incident.Channel is { } channel) await posts.Post(channel.Id, Said(incident, version, await Place(form, place, cancellationToken)), delivery.Row.Key, delivery.Since, cancellationToken);
            return new Delivered(new PostmortemPublished(version, form, place));
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, "postmortem");
        }
    }

    private async Task<(string Form, string Place)> Publish(Incident incident, int version, string markdown, CancellationToken cancellationToken)
    {
        var title = practice.Title($"Postmortem {incident.Id}, version {version}");
        try
        {
            var canvas = await slack.Canvases.Create(title, markdown, channelId: null, cancellationToken);
            if (incident.Channel is { } readers) await slack.Canvases.Share(canvas, readers.Id, cancellationToken);
            return ("canvas", canvas);
        }
        catch (SlackException none) when (none.Class is SlackErrorClass.Permission or SlackErrorClass.State)
        {
            var bytes = Encoding.UTF8.GetBytes(markdown);
            var file = new FileContent { FileName = PostmortemDesk.FileName(incident.Id, version), Title = title, Open = () => new MemoryStream(bytes), Length = bytes.Length };
            var uploaded = await slack.Files.Upload(new FileUpload { Files = [file], ChannelId = incident.Channel?.Id }, cancellationToken);
            return ("file", uploaded[0].Id);
        }
    }

    /// <summary>A canvas has an address; a file stands beside the message.</summary>
    private async Task<string> Place(string form, string id, CancellationToken cancellationToken)
    {
        if (form != "canvas") return "a file in this channel";
        var workspace = await slack.Auth.Test(cancellationToken);
        return Uri.TryCreate(new Uri(workspace.Url), $"docs/{workspace.TeamId}/{Uri.EscapeDataString(id)}", out var address) ? $"{Mrkdwn.Link(address, "a canvas")}" : "a canvas";
    }

    private Message Said(Incident incident, int version, string place)
    {
        var text = practice.Text($"📄 *Postmortem of {incident.Id}, version {version}*, is published as {place}. `/vast postmortem` changes it; earlier versions stay.");
        return new Message($"Postmortem of {incident.Id}, version {version}, is published", [new SectionBlock { Text = new Markdown(text), Expand = true }]);
    }
}
