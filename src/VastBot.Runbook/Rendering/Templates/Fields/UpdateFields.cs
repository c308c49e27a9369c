using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that <c>slack/update</c> may use.</summary>
internal sealed record UpdateFields
{
    public static UpdateFields Sample { get; } = Of(Example.Incident, holding: false, new Person("U0000RESPONDER"));

    public static UpdateFields Bare { get; } = Of(Example.BareIncident, holding: true, by: null);

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Environment { get; init; }

    public required Severity Severity { get; init; }

    public required string Light { get; init; }

    public required IncidentStatus Status { get; init; }

    /// <summary>What changed, or what is said though nothing did.</summary>
    public required string Text { get; init; }

    /// <summary>True where nothing changed.</summary>
    public required bool Holding { get; init; }

    public required string Impact { get; init; }

    public required string CurrentAction { get; init; }

    /// <summary>Null for "never".</summary>
    public required DateTimeOffset? NextUpdate { get; init; }

    public required Person? Commander { get; init; }

    public required DateTimeOffset? At { get; init; }

    /// <summary>Null where the bot speaks.</summary>
    public required Person? By { get; init; }

    /// <summary>The incident as it stands after the update.</summary>
    public static UpdateFields Of(Incident after, bool holding, Person? by) => new()
    {
        Id = after.Id.ToString(),
        Title = after.Title,
        Environment = after.Environment,
        Severity = after.Severity,
        Light = SeverityLight.Of(after.Severity),
        Status = after.Status,
        Text = after.LastUpdate,
        Holding = holding,
        Impact = after.Impact,
        CurrentAction = after.CurrentAction,
        NextUpdate = after.NextUpdate,
        Commander = Person.Maybe(after.Commander),
        At = after.LastUpdateAt,
        By = by,
    };
}
