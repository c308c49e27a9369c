using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Fixes;

/// <summary>Someone agreed. <paramref name="BrokeGlass"/>: alone, against the rule, and why.</summary>
internal sealed record FixApproval(Author By, DateTimeOffset At, string? BrokeGlass);
