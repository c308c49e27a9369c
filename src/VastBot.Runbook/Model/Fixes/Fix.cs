using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Fixes;

/// <summary>A fix as its environment's journal tells it, from the proposal on.</summary>
internal sealed record Fix
{
    /// <summary>Its id; names the environment.</summary>
    public required string Id { get; init; }

    public required FixChoice Choice { get; init; }

    public required Author AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Why it was asked for, for people.</summary>
    public string Why { get; init; } = "";

    /// <summary>The incident that it belongs to: <c>INC-12</c>.</summary>
    public string? Incident { get; init; }

    /// <summary>The triage report that it was proposed from.</summary>
    public string? Report { get; init; }

    /// <summary>The fix that this one takes back.</summary>
    public string? UndoOf { get; init; }

    public IReadOnlyList<FixChange> Changes { get; init; } = [];

    public required FixFacts Facts { get; init; }

    /// <summary>How many pods it touches and who notices, for people.</summary>
    public string BlastRadius { get; init; } = "";

    /// <summary>How to take it back, for people.</summary>
    public string HowToUndo { get; init; } = "";

    public ApprovalRule Rule { get; init; }

    public Severity? Severity { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the buttons carry that decide on it next; each counts once.</summary>
    public string Token { get; init; } = "";

    /// <summary>The channel in which it was asked for.</summary>
    public string? Channel { get; init; }

    public PostedMessage? Card { get; init; }

    public FixStage Stage { get; init; }

    public IReadOnlyList<FixApproval> Approvals { get; init; } = [];

    /// <summary>When the warning of its expiry went out.</summary>
    public DateTimeOffset? WarnedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The steps carried out, in order.</summary>
    public IReadOnlyList<FixStep> Steps { get; init; } = [];

    /// <summary>When it was done, failed, was rejected, expired or found the facts moved.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who rejected it.</summary>
    public Author? EndedBy { get; init; }

    /// <summary>Why it failed, was rejected or did not run, for people.</summary>
    public string Trouble { get; init; } = "";

    public IReadOnlyList<FixLook> Looks { get; init; } = [];

    /// <summary>The minute whose look is under way; null where none is.</summary>
    public int? LookingAt { get; init; }

    public FixResult Result { get; init; }

    /// <summary>The fix that takes or took this one back, once it is done.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>When what was kept for the undo was blanked: the old key.</summary>
    public DateTimeOffset? TidiedAt { get; init; }

    /// <summary>Is there still something to decide or to wait for before it has run to its end?</summary>
    public bool IsOpen => Stage is FixStage.Proposed or FixStage.Approved or FixStage.Running;

    /// <summary>Is it carried out, and not known yet whether it helped?</summary>
    public bool IsWatched => Stage == FixStage.Done && Result == FixResult.Open && UndoneBy is null;

    /// <summary>How many more people must agree.</summary>
    public int Missing => Approvals.Any(a => a.BrokeGlass is not null) ? 0 : Math.Max(0, (Rule == ApprovalRule.Two ? 2 : 1) - Approvals.Count);

    public FixStep? Step(string name) => Steps.LastOrDefault(step => step.Name == name);
}
