using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that <c>slack/resolved</c> may use.</summary>
internal sealed record ResolvedFields
{
    public static ResolvedFields Sample { get; } = Of(Example.Over, new Person("U0000COMMANDER"));

    public static ResolvedFields Bare { get; } = Of(Example.BareIncident with { ResolvedAt = Example.Start }, by: null);

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Environment { get; init; }

    public required Severity Severity { get; init; }

    public required string Light { get; init; }

    /// <summary>From the declaration on.</summary>
    public required TimeSpan Duration { get; init; }

    public required string WhatFixedIt { get; init; }

    /// <summary>Still armed, and a person confirmed each.</summary>
    public required IReadOnlyList<string> KeptWorkarounds { get; init; }

    public required DateTimeOffset? DeclaredAt { get; init; }

    public required DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Null where the bot did it.</summary>
    public required Person? ResolvedBy { get; init; }

    public required Person? Commander { get; init; }

    public static ResolvedFields Of(Incident resolved, Person? by) => new()
    {
        Id = resolved.Id.ToString(),
        Title = resolved.Title,
        Environment = resolved.Environment,
        Severity = resolved.Severity,
        Light = SeverityLight.Of(resolved.Severity),
        Duration = (resolved.ResolvedAt - resolved.DeclaredAt) ?? TimeSpan.Zero,
        WhatFixedIt = resolved.WhatFixedIt,
        KeptWorkarounds = resolved.KeptWorkarounds,
        DeclaredAt = resolved.DeclaredAt,
        ResolvedAt = resolved.ResolvedAt,
        ResolvedBy = by,
        Commander = Person.Maybe(resolved.Commander),
    };
}
