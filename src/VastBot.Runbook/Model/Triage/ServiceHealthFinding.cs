namespace VastBot.Runbook.Model.Triage;

/// <summary>The integration's own health endpoint.</summary>
public sealed record ServiceHealthFinding : Finding
{
    public override string Probe => ProbeLabels.ServiceHealth.Id;

    public override string Title => ProbeLabels.ServiceHealth.Title;

    /// <summary>Is our service healthy as a whole? Null where the endpoint gives no answer that can be trusted.</summary>
    public bool? Healthy { get; init; }

    /// <summary>What it says of Vast.ai (<c>services.vastai</c>), as found.</summary>
    public string? VastAi { get; init; }
}
