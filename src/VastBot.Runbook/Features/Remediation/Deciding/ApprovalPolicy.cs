using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Whose agreement which action needs, by severity.</summary>
internal sealed class ApprovalPolicy(IReadOnlyDictionary<(string Action, Severity? Severity), ApprovalRule> configured)
{
    /// <summary>An undo is asked about like its action; a rule for the severity goes before one for the action.</summary>
    public ApprovalRule Of(string action, Severity? severity) =>
        severity is not null && configured.TryGetValue((action, severity), out var special) ? special
        : configured.TryGetValue((action, null), out var general) ? general
        : action is FixActions.Restart or FixActions.QueueMode or FixActions.Fallback ? ApprovalRule.Self : ApprovalRule.One;
}
