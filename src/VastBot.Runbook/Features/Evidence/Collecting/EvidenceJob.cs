using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>What to collect.</summary>
internal sealed record EvidenceJob
{
    /// <summary>The bundle's name, without extension; the folder inside it.</summary>
    public required string Bundle { get; init; }

    public required EnvironmentSettings Environment { get; init; }

    /// <summary>Null where it is collected without an incident.</summary>
    public IncidentId? Incident { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>Why it is collected, in a word or two: "declared", "asked for".</summary>
    public required string Reason { get; init; }
}
