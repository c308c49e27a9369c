namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>What became of a delivery: <see cref="Delivered"/>, <see cref="TryAgain"/> or <see cref="GaveUp"/>.</summary>
internal abstract record DeliveryOutcome;
