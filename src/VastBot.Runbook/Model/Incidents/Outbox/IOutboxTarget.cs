namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>Where rows go: one system outside, or one kind of work. Implemented by the feature that owns it.</summary>
internal interface IOutboxTarget
{
    /// <summary>The stored name; it never changes.</summary>
    string Name { get; }

    /// <summary>
    /// Delivers one row. It may be called again for a row that was delivered when a process died in between, so it must recognise the row's
    /// key. An exception counts as <see cref="TryAgain"/>.
    /// </summary>
    Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken);
}
