using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>An open incident with its state: <c>investigating</c>, <c>identified</c>, <c>monitoring</c>, …</summary>
internal sealed record OpenIncident(PageIncident Incident, string State)
{
    /// <summary>Work that was announced, or a notice without effect: it explains no error.</summary>
    public bool IsPlanned => State is "maintenance" || Incident.Impact is "maintenance" or "none";

    /// <summary>Monitoring and maintenance say that it is on the mend, or was planned.</summary>
    public bool IsMild => IsPlanned || State is "monitoring" or "verifying";
}
