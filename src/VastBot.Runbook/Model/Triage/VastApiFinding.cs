namespace VastBot.Runbook.Model.Triage;

/// <summary>One authenticated call to Vast.ai's API with the deployed key.</summary>
public sealed record VastApiFinding : Finding
{
    public override string Probe => ProbeLabels.VastApi.Id;

    public override string Title => ProbeLabels.VastApi.Title;

    /// <summary>The kind of failure; <see cref="ErrorKind.None"/> also when only our own probe was limited.</summary>
    public ErrorKind Kind { get; init; }

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Account credit in US dollars, where the answer has it.</summary>
    public decimal? Credit { get; init; }
}
