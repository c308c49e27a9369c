namespace VastBot.Runbook.Model.Triage;

/// <summary>Errors per second by Prometheus, over the last five minutes.</summary>
public sealed record ErrorRateFinding : Finding
{
    public override string Probe => ProbeLabels.ErrorRate.Id;

    public override string Title => ProbeLabels.ErrorRate.Title;

    /// <summary>Errors per second in total; null where it is not known.</summary>
    public double? PerSecond { get; init; }

    /// <summary>Errors per second by status label.</summary>
    public IReadOnlyDictionary<string, double> ByStatus { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The last hour, oldest first; a gap is null.</summary>
    public IReadOnlyList<double?> LastHour { get; init; } = [];
}
