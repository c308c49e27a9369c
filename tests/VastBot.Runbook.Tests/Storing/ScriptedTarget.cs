using System.Collections.Concurrent;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Tests.Storing;

/// <summary>A target that does what the test says, and remembers what reached it.</summary>
internal sealed class ScriptedTarget(string name, Func<OutboxDelivery, CancellationToken, Task<DeliveryOutcome>>? script = null) : IOutboxTarget
{
    private readonly ConcurrentQueue<OutboxDelivery> _deliveries = new();

    public string Name => name;

    public IReadOnlyList<OutboxDelivery> Deliveries => [.. _deliveries];

    public IReadOnlyList<string> Subjects => [.. _deliveries.Select(delivery => delivery.Row.Subject)];

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        _deliveries.Enqueue(delivery);
        return script is null ? new Delivered() : await script(delivery, cancellationToken);
    }
}
