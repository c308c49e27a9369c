namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>One row in a target's hands.</summary>
/// <param name="Row">What is to be delivered.</param>
/// <param name="Attempt">Counts from 1 as far as attempts were recorded: a killed process leaves none.</param>
/// <param name="Since">When the row was put in, by the wire's clock: no attempt at it is older.</param>
internal sealed record OutboxDelivery(OutboxRow Row, int Attempt, DateTimeOffset Since = default);
