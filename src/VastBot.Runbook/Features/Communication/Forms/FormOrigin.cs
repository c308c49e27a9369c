using System.Globalization;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What a form carries unseen: the incident, the version of it that the form showed, and perhaps one more id.</summary>
internal sealed record FormOrigin(IncidentId Incident, int Version, string Id = "")
{
    public static FormOrigin Of(Incident incident, string id = "") => new(incident.Id, incident.Version, id);

    public static FormOrigin? Read(string metadata) =>
        metadata.Split(' ') is [var incident, var version, .. var rest] && IncidentId.Parse(incident) is { } id
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(id, number, rest is [var more] ? more : "")
            : null;

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Incident} {Version} {Id}").TrimEnd();
}
