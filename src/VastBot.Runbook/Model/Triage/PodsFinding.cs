namespace VastBot.Runbook.Model.Triage;

/// <summary>The integration's pods.</summary>
public sealed record PodsFinding : Finding
{
    public override string Probe => ProbeLabels.Pods.Id;

    public override string Title => ProbeLabels.Pods.Title;

    public int? Ready { get; init; }

    public int? Desired { get; init; }
}
