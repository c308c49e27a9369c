using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Features.Reminders.Storms;

/// <summary>Brings what people would see to the world outside this process, under its key.</summary>
internal sealed class RelayTarget(string name, HttpClient world) : IOutboxTarget
{
    public string Name => name;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var row = delivery.Row;
        using var answer = await world.PostAsync($"{name}?lane={row.Stream}/{name}&key={Uri.EscapeDataString(row.Key)}&version=0", null, cancellationToken);
        return answer.IsSuccessStatusCode ? new Delivered() : new TryAgain($"{(int)answer.StatusCode}", TimeSpan.FromMilliseconds(20));
    }
}
