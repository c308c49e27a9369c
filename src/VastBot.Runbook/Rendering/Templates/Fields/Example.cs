using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>What the templates are tried with, and what <c>vastbot render --sample</c> shows.</summary>
internal static class Example
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 14, 9, 2, 0, TimeSpan.Zero);

    public static Incident Incident { get; } = Incident.Before(new IncidentId(12)) with
    {
        Environment = "production",
        Title = "Vast.ai answers 503",
        Severity = Severity.P1,
        SeverityReason = "no instance can be started",
        Status = IncidentStatus.Identified,
        Impact = "New GPU workloads fail to start",
        CurrentAction = "Queueing requests until Vast.ai recovers",
        Commander = "U0000COMMANDER",
        NextUpdate = Start.AddMinutes(60),
        DeclaredBy = Author.Person("U0000RESPONDER"),
        DeclaredAt = Start,
        Channel = new IncidentChannel("C0000INC12", "inc-12-vast-ai-answers-503"),
        LastUpdate = "Vast.ai confirms a partial outage",
        LastUpdateAt = Start.AddMinutes(30),
        AcknowledgedAt = Start.AddMinutes(3),
    };

    /// <summary>The same once it is over.</summary>
    public static Incident Over { get; } = Incident with
    {
        Status = IncidentStatus.Resolved,
        NextUpdate = null,
        ResolvedAt = Start.AddMinutes(125),
        WhatFixedIt = "Vast.ai recovered; the queue was drained",
        KeptWorkarounds = ["RATE_LIMIT_MODE=queue"],
    };

    /// <summary>With everything left out that may be missing.</summary>
    public static Incident BareIncident { get; } = Incident.Before(new IncidentId(1)) with { Title = "Something is wrong", Environment = "production", DeclaredAt = Start };
}
