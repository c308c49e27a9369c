namespace VastBot.Runbook.Model.Triage;

/// <summary>Vast.ai's status page.</summary>
public sealed record StatusPageFinding : Finding
{
    public override string Probe => ProbeLabels.StatusPage.Id;

    public override string Title => ProbeLabels.StatusPage.Title;

    /// <summary>Does the page show an incident on a component that matters? Null where the page gives no answer.</summary>
    public bool? ShowsIncident { get; init; }

    /// <summary>Open incidents, those on components that matter first.</summary>
    public IReadOnlyList<PageIncident> Incidents { get; init; } = [];
}
