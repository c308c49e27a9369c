using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Chat;

/// <summary>How the runbook's nouns are said to people.</summary>
internal static class Words
{
    public static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.VastAiIncident => "Vast.ai incident",
        VerdictKind.OurIntegration => "Our integration",
        VerdictKind.OurInfrastructure => "Our infrastructure",
        VerdictKind.LikelyResolved => "Likely resolved",
        _ => "Cannot tell",
    };

    public static string Of(ErrorKind kind) => kind switch
    {
        ErrorKind.Authentication => "Authentication (401, 403)",
        ErrorKind.RateLimited => "Rate limited (429)",
        ErrorKind.UpstreamError => "Upstream error (5xx)",
        ErrorKind.Network => "Network",
        _ => "None",
    };

    public static string Of(ProbeOutcome outcome) => outcome.ToString();

    /// <summary>"Failing: answers 503"; the outcome is not said twice.</summary>
    public static string Of(ProbeOutcome outcome, string summary) =>
        summary.StartsWith(Of(outcome), StringComparison.OrdinalIgnoreCase) ? summary : $"{Of(outcome)}: {summary}";

    /// <summary>With the time within which someone must respond.</summary>
    public static string Of(Severity? severity) => severity switch
    {
        Severity.P1 => "P1 · respond within 15 min",
        Severity.P2 => "P2 · respond within 1 h",
        Severity.P3 => "P3 · respond within 4 h",
        Severity.P4 => "P4 · next business day",
        _ => "None",
    };

    /// <summary>"120 ms", "4.2 s", "31 min".</summary>
    public static string Of(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalMilliseconds):0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
    };
}
