using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>Sends rows to the world outside this process. A card is rendered from the fold; work leaves its receipt in the journal.</summary>
internal sealed class StormTarget(string name, HttpClient world, Lazy<IIncidents> incidents) : IOutboxTarget
{
    public string Name => name;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var row = delivery.Row;
        var version = row.Payload;
        if (name == "card") version = $"{(await incidents.Value.Find(row.Stream.AsIncident()!.Value, cancellationToken))!.Version}";
        using var answer = await world.PostAsync($"{name}?lane={row.Stream}/{name}&key={Uri.EscapeDataString(row.Key)}&version={version}", null, cancellationToken);
        if (!answer.IsSuccessStatusCode) return new TryAgain($"{(int)answer.StatusCode}", TimeSpan.FromMilliseconds(20));
        return name == "work" ? new Delivered(new NoteAdded(row.Key, DateTimeOffset.UnixEpoch, null)) : new Delivered();
    }
}
