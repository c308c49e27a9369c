using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>The names that <c>postmortem.md</c> may use. What only people know is empty until they say it.</summary>
internal sealed record PostmortemFields
{
    public static PostmortemFields Sample { get; } = new()
    {
        Id = "INC-12",
        Title = Example.Over.Title,
        Environment = Example.Over.Environment,
        DeclaredAt = Example.Start,
        Duration = TimeSpan.FromMinutes(125),
        Severity = Severity.P1,
        SeverityReason = Example.Over.SeverityReason,
        Severities = [new(Severity.P2, Example.Start), new(Severity.P1, Example.Start.AddMinutes(10))],
        Commander = new Person("U0000COMMANDER"),
        Summary = "Vast.ai's API answered 503. New workloads waited for two hours.",
        Timeline = [new(Example.Start, "Declared as P2"), new(Example.Start.AddMinutes(10), "Severity P2 → P1")],
        RootCause = "An outage at Vast.ai",
        Impact = Example.Over.Impact,
        UsersAffected = "about 40",
        Revenue = "none",
        Tried = [new("Queue requests", "worked")],
        WhatFixedIt = Example.Over.WhatFixedIt,
        TimeToAcknowledge = TimeSpan.FromMinutes(3),
        TimeToFirstUpdate = TimeSpan.FromMinutes(30),
        TimeToMitigate = TimeSpan.FromMinutes(41),
        TimeToResolve = TimeSpan.FromMinutes(125),
        PromisesKept = 3,
        PromisesMissed = 1,
        Evidence = [new WebLink(new Uri("https://bot.example/incidents/INC-12"), "Snapshot at the declaration")],
        ActionItems = [new("Alert on the error rate", new Person("U0000RESPONDER"), Example.Start.AddDays(7), Done: false)],
    };

    public static PostmortemFields Bare { get; } = new()
    {
        Id = "INC-1",
        Title = Example.BareIncident.Title,
        Environment = Example.BareIncident.Environment,
        DeclaredAt = Example.Start,
        Duration = TimeSpan.Zero,
        Severity = Severity.P4,
    };

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Environment { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>The last one.</summary>
    public required Severity Severity { get; init; }

    public string SeverityReason { get; init; } = "";

    /// <summary>Every severity it had, and from when on.</summary>
    public IReadOnlyList<SeverityFrom> Severities { get; init; } = [];

    public Person? Commander { get; init; }

    public string Summary { get; init; } = "";

    public IReadOnlyList<TimelineLine> Timeline { get; init; } = [];

    public string RootCause { get; init; } = "";

    public string Impact { get; init; } = "";

    public string UsersAffected { get; init; } = "";

    public string Revenue { get; init; } = "";

    public IReadOnlyList<TriedFix> Tried { get; init; } = [];

    public string WhatFixedIt { get; init; } = "";

    public TimeSpan? TimeToAcknowledge { get; init; }

    public TimeSpan? TimeToFirstUpdate { get; init; }

    public TimeSpan? TimeToMitigate { get; init; }

    public TimeSpan? TimeToResolve { get; init; }

    public int PromisesKept { get; init; }

    public int PromisesMissed { get; init; }

    public IReadOnlyList<WebLink> Evidence { get; init; } = [];

    public IReadOnlyList<ActionItemLine> ActionItems { get; init; } = [];

    /// <summary>What the incident itself knows.</summary>
    public static PostmortemFields Of(Incident incident, DateTimeOffset now)
    {
        var (began, ended) = (incident.DeclaredAt ?? now, incident.ResolvedAt ?? now);
        return new()
        {
            Id = incident.Id.ToString(),
            Title = incident.Title,
            Environment = incident.Environment,
            DeclaredAt = began,
            Duration = ended - began,
            Severity = incident.Severity,
            SeverityReason = incident.SeverityReason,
            Commander = Person.Maybe(incident.Commander),
            Impact = incident.Impact,
            WhatFixedIt = incident.WhatFixedIt,
            TimeToAcknowledge = incident.AcknowledgedAt - began,
            TimeToResolve = incident.ResolvedAt - began,
        };
    }
}
