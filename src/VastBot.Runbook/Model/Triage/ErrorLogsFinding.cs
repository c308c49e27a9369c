namespace VastBot.Runbook.Model.Triage;

/// <summary>The newest error lines over all pods of the integration.</summary>
public sealed record ErrorLogsFinding : Finding
{
    public override string Probe => ProbeLabels.ErrorLogs.Id;

    public override string Title => ProbeLabels.ErrorLogs.Title;

    /// <summary>The last 20 error lines in time order, masked.</summary>
    public IReadOnlyList<LogLine> Lines { get; init; } = [];

    /// <summary>How many of <see cref="Lines"/> name which HTTP status.</summary>
    public IReadOnlyDictionary<int, int> Statuses { get; init; } = new Dictionary<int, int>();
}
