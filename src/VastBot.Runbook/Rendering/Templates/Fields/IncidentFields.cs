using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that <c>slack/incident</c> may use.</summary>
internal sealed record IncidentFields
{
    public static IncidentFields Sample { get; } = Of(Example.Incident);

    public static IncidentFields Bare { get; } = Of(Example.BareIncident);

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Environment { get; init; }

    public required Severity Severity { get; init; }

    public required string Light { get; init; }

    public required string SeverityReason { get; init; }

    public required IncidentStatus Status { get; init; }

    public required string Impact { get; init; }

    public required string CurrentAction { get; init; }

    /// <summary>Null for "never".</summary>
    public required DateTimeOffset? NextUpdate { get; init; }

    public required Person? Commander { get; init; }

    /// <summary>Null until it is made.</summary>
    public required ChannelLink? Channel { get; init; }

    public required Person? DeclaredBy { get; init; }

    public required DateTimeOffset? DeclaredAt { get; init; }

    public static IncidentFields Of(Incident incident) => new()
    {
        Id = incident.Id.ToString(),
        Title = incident.Title,
        Environment = incident.Environment,
        Severity = incident.Severity,
        Light = SeverityLight.Of(incident.Severity),
        SeverityReason = incident.SeverityReason,
        Status = incident.Status,
        Impact = incident.Impact,
        CurrentAction = incident.CurrentAction,
        NextUpdate = incident.NextUpdate,
        Commander = Person.Maybe(incident.Commander),
        Channel = incident.Channel is { } channel ? new ChannelLink(channel.Id, channel.Name) : null,
        DeclaredBy = Who.Of(incident.DeclaredBy),
        DeclaredAt = incident.DeclaredAt,
    };
}
