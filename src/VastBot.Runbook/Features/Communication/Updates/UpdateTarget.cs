using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Posts updates in one of their places, each once.</summary>
internal sealed class UpdateTarget(UpdatePlace place, IJournal journal, ChannelPosts posts, UpdateWords words) : IOutboxTarget
{
    /// <summary>How often a channel that is still being made is looked for.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private const int MostLooks = 60;

    /// <summary>The set-up step that makes the channel, as the journal names it.</summary>
    private const string ChannelStep = "channel";

    public string Name => NameOf(place);

    public static string NameOf(UpdatePlace place) => $"update.{place}".ToLowerInvariant();

    /// <summary>What failed, as the card says it, with a button to try it again.</summary>
    public static string StepOf(UpdatePlace place) => place == UpdatePlace.Channel ? "Update in the incident's channel" : "Update in the main channel";

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);
        var version = delivery.Row.Payload is { Length: > 0 } told
            ? int.Parse(told, CultureInfo.InvariantCulture)
            : entries.Last(entry => entry.Event is Updated).Version;
        var now = Incident.Fold(delivery.Row.Stream.AsIncident()!.Value, entries);
        if (Where(now) is not { } channel) return IsComing(now, delivery) ? new TryAgain("its channel is being made", Soon) : new Delivered();
        try
        {
            var then = Incident.Fold(now.Id, entries.Take(version));
            await posts.Post(channel, words.Of(then, entries[version - 1]), delivery.Row.Key, delivery.Since, cancellationToken);
            return now.Troubles.Any(trouble => trouble.Step == StepOf(place)) ? new Delivered(new StepDone(StepOf(place))) : new Delivered();
        }
        catch (SlackException refused)
        {
            return SlackTrouble.Outcome(refused, StepOf(place));
        }
    }

    /// <summary>Where both places are one channel, the update stands there once.</summary>
    private string? Where(Incident incident)
    {
        var main = incident.Announcement?.Channel ?? incident.AnnounceIn;
        return place == UpdatePlace.Channel ? incident.Channel?.Id : main == incident.Channel?.Id ? null : main;
    }

    /// <summary>Not where its making failed: then the main channel is the only place.</summary>
    private bool IsComing(Incident incident, OutboxDelivery delivery) =>
        place == UpdatePlace.Channel && incident.Channel is null && delivery.Attempt < MostLooks && incident.Troubles.All(trouble => trouble.Step != ChannelStep);
}
