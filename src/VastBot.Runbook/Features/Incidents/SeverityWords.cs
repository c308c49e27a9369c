using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>How a severity is said.</summary>
internal static class SeverityWords
{
    public static string Meaning(Severity severity) => severity switch
    {
        Severity.P1 => "Complete outage",
        Severity.P2 => "Degraded",
        Severity.P3 => "Minor",
        _ => "No user impact",
    };

    /// <summary>In a menu: with its meaning and the time within which someone must respond.</summary>
    public static string Choice(Severity severity) => $"{Words.Of(severity).Replace(" · ", $" {Meaning(severity)} · ", StringComparison.Ordinal)}";
}
