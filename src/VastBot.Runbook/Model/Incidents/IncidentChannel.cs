namespace VastBot.Runbook.Model.Incidents;

/// <summary>The incident's own channel.</summary>
internal sealed record IncidentChannel(string Id, string Name);
