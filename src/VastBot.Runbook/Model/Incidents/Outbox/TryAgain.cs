namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>It did not arrive. The lane waits: as long as the target asks, else longer from attempt to attempt, up to a cap.</summary>
internal sealed record TryAgain(string Why, TimeSpan? After = null) : DeliveryOutcome;
