namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Someone asked for a fix; the entry's author is who. What it would change was tried out on the server, and nothing has been changed.</summary>
internal sealed record FixProposed(string Fix) : FixEvent(Fix)
{
    public const string Name = "fix-proposed";

    public override string Kind => Name;

    public required FixChoice Choice { get; init; }

    public string Why { get; init; } = "";

    public string? Incident { get; init; }

    public string? Report { get; init; }

    /// <summary>The fix that it takes back.</summary>
    public string? UndoOf { get; init; }

    public required IReadOnlyList<FixChange> Changes { get; init; }

    public required FixFacts Facts { get; init; }

    public string BlastRadius { get; init; } = "";

    public string HowToUndo { get; init; } = "";

    public required ApprovalRule Rule { get; init; }

    public Severity? Severity { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the buttons carry that decide on it.</summary>
    public required string Token { get; init; }

    /// <summary>The channel in which it was asked for; null from a terminal.</summary>
    public string? Channel { get; init; }
}
