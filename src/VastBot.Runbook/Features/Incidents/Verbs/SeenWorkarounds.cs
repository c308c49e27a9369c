namespace VastBot.Runbook.Features.Incidents;

/// <summary>What the author of a resolution saw: the incident, and which workarounds were armed. One per line.</summary>
internal sealed record SeenWorkarounds(SeenIncident Incident, IReadOnlyList<string> Armed)
{
    public string Write() => string.Join('\n', [Incident.Write(), .. Armed]);

    public static SeenWorkarounds? Read(string metadata) =>
        metadata.Split('\n') is [var incident, .. var armed] && SeenIncident.Read(incident) is { } seen ? new SeenWorkarounds(seen, armed) : null;
}
