using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that <c>slack/reminder</c> may use.</summary>
internal sealed record ReminderFields
{
    public static ReminderFields Sample { get; } = Of(Example.Incident, Example.Start.AddMinutes(60), Example.Start.AddMinutes(72));

    public static ReminderFields Bare { get; } = Of(Example.BareIncident, Example.Start, Example.Start);

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Environment { get; init; }

    public required Severity Severity { get; init; }

    public required string Light { get; init; }

    public required IncidentStatus Status { get; init; }

    /// <summary>When the update was promised for.</summary>
    public required DateTimeOffset Promised { get; init; }

    /// <summary>True once a minute has passed since then.</summary>
    public required bool Overdue { get; init; }

    public required TimeSpan Late { get; init; }

    public required string LastUpdate { get; init; }

    public required DateTimeOffset? LastUpdateAt { get; init; }

    /// <summary>Who is asked; null in an edited message, which mentions nobody.</summary>
    public required Person? Asks { get; init; }

    /// <summary>Is somebody in command?</summary>
    public required bool Commanded { get; init; }

    public static ReminderFields Of(Incident incident, DateTimeOffset promised, DateTimeOffset now, bool mention = true) => new()
    {
        Id = incident.Id.ToString(),
        Title = incident.Title,
        Environment = incident.Environment,
        Severity = incident.Severity,
        Light = SeverityLight.Of(incident.Severity),
        Status = incident.Status,
        Promised = promised,
        Overdue = now - promised >= TimeSpan.FromMinutes(1),
        Late = now > promised ? now - promised : TimeSpan.Zero,
        LastUpdate = incident.LastUpdate,
        LastUpdateAt = incident.LastUpdateAt,
        Asks = mention ? Person.Maybe(incident.Commander) : null,
        Commanded = incident.Commander is not null,
    };
}
