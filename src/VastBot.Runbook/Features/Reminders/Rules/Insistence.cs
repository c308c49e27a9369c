using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Reminders.Rules;

/// <summary>How often people are asked, and when it is given up on asking them.</summary>
internal static class Insistence
{
    /// <summary>After so many nags others are called instead.</summary>
    public const int MostNags = 5;

    /// <summary>How long a snooze lasts.</summary>
    public static TimeSpan Snooze { get; } = TimeSpan.FromMinutes(15);

    /// <summary>What is said later than this names the gap: the bot was away.</summary>
    public static TimeSpan Away { get; } = TimeSpan.FromMinutes(2);

    /// <summary>From one nag to the next, and to each further step.</summary>
    public static TimeSpan Between(Severity severity) => severity switch
    {
        Severity.P1 => TimeSpan.FromMinutes(3),
        Severity.P2 => TimeSpan.FromMinutes(5),
        Severity.P3 => TimeSpan.FromMinutes(15),
        _ => TimeSpan.FromHours(1),
    };
}
