using VastBot.Runbook.Model;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>One sign per severity; it always stands beside the word.</summary>
internal static class SeverityLight
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.P1 => "🔴",
        Severity.P2 => "🟠",
        Severity.P3 => "🟡",
        _ => "🔵",
    };
}
