using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Model.Paging;

/// <summary>What the woken person reads. <paramref name="Key"/>: the same page has the same key, for ever.</summary>
internal sealed record Page(string Key, IncidentId Incident, Severity Severity, string Summary);
