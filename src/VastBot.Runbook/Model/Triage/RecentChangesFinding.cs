namespace VastBot.Runbook.Model.Triage;

/// <summary>What was changed in the last two hours.</summary>
public sealed record RecentChangesFinding : Finding
{
    public override string Probe => ProbeLabels.RecentChanges.Id;

    public override string Title => ProbeLabels.RecentChanges.Title;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<RecentChange> Changes { get; init; } = [];
}
