using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>It can never arrive. The row is set aside with the reason, its consequence journaled, and the lane goes on.</summary>
internal sealed record GaveUp(string Why, params IReadOnlyList<JournalEvent> Results) : DeliveryOutcome;
