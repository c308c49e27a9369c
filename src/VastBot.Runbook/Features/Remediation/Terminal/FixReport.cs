using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What became of an order.</summary>
internal sealed record FixReport(FixOrder Order, string Environment, string Outcome, string Why)
{
    public const string Worked = "worked";
    public const string DidNotWork = "did-not-work";
    public const string CannotTell = "cannot-tell";
    public const string Refused = "refused";
    public const string DryRun = "dry-run";

    /// <summary>Bad usage, for the person who typed it; then nothing else counts.</summary>
    public string? Mistake { get; init; }

    public Fix? Fix { get; init; }

    public IReadOnlyList<FixChange> Changes { get; init; } = [];

    public TriageReport? Before { get; init; }

    public TriageReport? After { get; init; }
}
