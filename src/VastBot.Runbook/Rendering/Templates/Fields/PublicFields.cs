using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that the templates of the status page may use: nothing that is not meant for everyone, so no person, no host and no inner word.</summary>
internal sealed record PublicFields
{
    public static PublicFields Sample { get; } =
        Of(Example.Incident, "We are investigating failures when new GPU workloads start. Running workloads are not affected.", Example.Start.AddMinutes(31));

    public static PublicFields Over { get; } =
        Of(Example.Over, "Our GPU provider has recovered, and new workloads start again.", Example.Start.AddMinutes(125));

    public static PublicFields Bare { get; } = Of(Example.BareIncident, "", Example.Start);

    /// <summary>What a person wrote for the public; empty where the template's own words do.</summary>
    public required string Text { get; init; }

    public required IncidentStatus Status { get; init; }

    /// <summary>Null for "never".</summary>
    public required DateTimeOffset? NextUpdate { get; init; }

    public required DateTimeOffset LastUpdated { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required TimeSpan Duration { get; init; }

    public static PublicFields Of(Incident incident, string text, DateTimeOffset now) => new()
    {
        Text = text,
        Status = incident.Status,
        NextUpdate = incident.NextUpdate,
        LastUpdated = now,
        StartedAt = incident.DeclaredAt,
        Duration = ((incident.ResolvedAt ?? now) - incident.DeclaredAt) ?? TimeSpan.Zero,
    };
}
