using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Model.Incidents.Outbox;

/// <summary>It arrived, or had arrived before. Its result, if any, is journaled in the row's stream in the transaction that ticks the row off.</summary>
internal sealed record Delivered(params IReadOnlyList<JournalEvent> Results) : DeliveryOutcome;
