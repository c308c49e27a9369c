using VastBot.Runbook.Chat;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What the linter found, for people.</summary>
internal static class LintWords
{
    public static string Of(IReadOnlyList<LintFinding> findings, OutsideText outside) =>
        string.Join('\n', findings.Select(finding => $"• {outside.Line(finding.ToString(), 300)}"));
}
