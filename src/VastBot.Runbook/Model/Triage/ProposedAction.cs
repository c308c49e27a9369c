namespace VastBot.Runbook.Model.Triage;

/// <summary>One action of the runbook.</summary>
/// <param name="Id">Stable id; where it names a remediation, the catalogue's: <c>rotate-key</c>, <c>queue-mode</c>, <c>fallback</c>, <c>restart</c>, <c>rollback</c>; else words such as <c>wait</c>, <c>monitor</c>.</param>
/// <param name="Text">What to do, for people.</param>
/// <param name="Command">The line to run by hand, if there is one; secrets only as variables.</param>
public sealed record ProposedAction(string Id, string Text, string? Command = null);
