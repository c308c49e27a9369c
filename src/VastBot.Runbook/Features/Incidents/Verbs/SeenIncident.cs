using System.Globalization;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Which incident a form is about, and the version that its author saw when it opened: <c>INC-12@34</c>.</summary>
internal sealed record SeenIncident(IncidentId Id, int Version)
{
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Version}");

    public static SeenIncident? Read(string metadata) =>
        metadata.Split('@') is [var id, var version] && IncidentId.Parse(id) is { } incident && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new SeenIncident(incident, seen)
            : null;
}
