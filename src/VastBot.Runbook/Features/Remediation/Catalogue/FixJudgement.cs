using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What one look says: whether the action has helped, and why, in one sentence.</summary>
internal sealed record FixJudgement(FixResult Seen, string Why);
