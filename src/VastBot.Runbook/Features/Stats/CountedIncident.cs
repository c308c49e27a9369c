using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Stats;

/// <summary>One incident as the numbers need it. <paramref name="Verdict"/>: of the triage it was declared from; null where there was none, or it is no longer kept.</summary>
internal sealed record CountedIncident(Incident Incident, IncidentFigures Figures, VerdictKind? Verdict);
