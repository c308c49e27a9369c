using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What was typed.</summary>
internal sealed record FixOrder(FixChoice Choice, string? Environment, bool DryRun, bool Yes, bool BreakGlass, string? Incident, string? Reason);
