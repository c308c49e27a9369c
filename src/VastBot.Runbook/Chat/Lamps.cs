using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Chat;

/// <summary>One sign per state, the same on every surface; each stands beside a word, so that nothing depends on colour.</summary>
internal static class Lamps
{
    public const string Running = "⏳";

    public static string Of(ProbeOutcome outcome) => outcome switch
    {
        ProbeOutcome.Ok => "🟢",
        ProbeOutcome.Degraded => "🟡",
        ProbeOutcome.Failing => "🔴",
        _ => "⚪",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        { Severity: Severity.P1 } => "🔴",
        { Severity: Severity.P2 } => "🟠",
        { Kind: VerdictKind.CannotTell } => "⚪",
        { Severity: Severity.P3 } => "🟡",
        { Severity: Severity.P4 } => "🔵",
        _ => "🟢",
    };
}
