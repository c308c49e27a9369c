namespace VastBot.Drill;

/// <summary>How a practice world starts.</summary>
public sealed record PracticeWorldOptions
{
    /// <summary>The scenario it starts in; see <see cref="Scenarios"/>.</summary>
    public string Scenario { get; init; } = "healthy";

    /// <summary>Port of the page on loopback; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How many times faster than the real clock the practice clock starts: 1 to <see cref="PracticeClock.Fastest"/>.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The app that lives in the workspace; null for one that may do and hears everything.</summary>
    public PracticeApp? App { get; init; }

    /// <summary>Does one person practise alone, so that nobody else is there to agree to anything?</summary>
    public bool IsAlone { get; init; }

    /// <summary>What the practice clock runs by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
